// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The forms of alef, teh marbuta and vowel marks are one when compared (fold.h), so each word stands here once.

#include <array>

#include "core/todo/quick_add/language.h"

namespace meldado::core {

namespace {

using enum WordClass;

constexpr auto kArabicWords = std::to_array<WordRow>({
    {Weekday, "الاثنين|الإثنين|للاثنين", 1},
    {Weekday, "اثنين", 1, Lead},  // also "two"
    {Weekday, "الثلاثاء|الثلاثا|للثلاثاء", 2},
    {Weekday, "ثلاثاء", 2, Lead},
    {Weekday, "الأربعاء|الاربعا|للأربعاء", 3},
    {Weekday, "أربعاء", 3, Lead},
    {Weekday, "الخميس|للخميس", 4},
    {Weekday, "خميس", 4, Lead},
    {Weekday, "الجمعة|للجمعة", 5},
    {Weekday, "جمعة", 5, Lead},  // also a name
    {Weekday, "السبت|للسبت", 6},
    {Weekday, "سبت", 6, Lead},
    {Weekday, "الأحد|للأحد", 7},
    {Weekday, "أحد", 7, Lead},  // also "somebody"
    {Month, "يناير|جانفي|كانون الثاني", 1},
    {Month, "فبراير|فيفري|شباط", 2},
    {Month, "مارس|آذار", 3},
    {Month, "أبريل|إبريل|أفريل|نيسان", 4},
    {Month, "مايو|ماي|أيار", 5},
    {Month, "يونيو|جوان|حزيران", 6},
    {Month, "يوليو|جويلية|تموز", 7},
    {Month, "أغسطس|أوت|آب", 8},
    {Month, "سبتمبر|أيلول", 9},
    {Month, "أكتوبر|تشرين الأول", 10},
    {Month, "نوفمبر|تشرين الثاني", 11},
    {Month, "ديسمبر|كانون الأول", 12},
    {Unit, "دقيقة|دقائق", Minutes},
    {Unit, "ساعة|ساعات", Hours},
    {Unit, "يوم|أيام|يوما", Days},
    {Unit, "أسبوع|أسابيع|أسبوعا", Weeks},
    {Unit, "شهر|أشهر|شهور|شهرا", Months},
    {Unit, "سنة|سنوات|سنين|عام|أعوام", Years},
    {TwoOfUnit, "دقيقتين", Minutes},
    {TwoOfUnit, "ساعتين", Hours},
    {TwoOfUnit, "يومين", Days},
    {TwoOfUnit, "أسبوعين", Weeks},
    {TwoOfUnit, "شهرين", Months},
    {TwoOfUnit, "سنتين|عامين", Years},
    {Number, "ثلاثة|ثلاث", 3},
    {Number, "أربعة|أربع", 4},
    {Number, "خمسة|خمس", 5},
    {Number, "ستة|ست", 6},
    {Number, "سبعة|سبع", 7},
    {Number, "ثمانية|ثماني", 8},
    {Number, "تسعة|تسع", 9},
    {Number, "عشرة|عشر", 10},
    {Hour, "الواحدة", 1},
    {Hour, "الثانية", 2},
    {Hour, "الثالثة", 3},
    {Hour, "الرابعة", 4},
    {Hour, "الخامسة", 5},
    {Hour, "السادسة", 6},
    {Hour, "السابعة", 7},
    {Hour, "الثامنة", 8},
    {Hour, "التاسعة", 9},
    {Hour, "العاشرة", 10},
    {Hour, "الحادية عشرة", 11},
    {Hour, "الثانية عشرة", 12},
    {Ordinal, "أول", 1},
    {Ordinal, "ثاني", 2},
    {Ordinal, "ثالث", 3},
    {Ordinal, "رابع", 4},
    {Ordinal, "آخر", -1},
    {Every, "كل"},
    {And, "و"},
});

using enum Sense;

constexpr auto kArabicPhrases = std::to_array<PhraseRow>({
    {DaysAhead, "اليوم|لليوم", 0},
    {DaysAhead, "غدا|غد|بكرة|بكرا|الغد|لغد|للغد", 1},
    {DaysAhead, "بعد غد|بكرة|بكرا", 2},
    {DaysAhead, "أمس|البارحة|مبارح|إمبارح", -1},
    {DaysAhead, "أول أمس|البارحة|مبارح", -2},
    {DaysAhead, "أمس الأول", -2},
    {CountAhead, "بعد {count}"},
    {UnitAhead, "بعد {unit}"},
    {ComingWeekday, "[في] [يوم|ليوم] {weekday}"},
    {ComingWeekday, "[في] [يوم] {weekday} القادم|القادمة|المقبل|المقبلة|الجاي"},
    {ComingWeekday, "[في] نهاية|عطلة الأسبوع", 5},
    {WeekdayNextWeek, "[في] [يوم] {weekday} [من] الأسبوع القادم|المقبل|الجاي"},
    {NextWeek, "[في] الأسبوع القادم|المقبل|الجاي"},
    {NextMonth, "[في] الشهر القادم|المقبل|الجاي"},
    {NextYear, "[في] السنة|العام القادمة|القادم|المقبلة|المقبل"},
    {EndOfMonth, "[في] نهاية|آخر [هذا] الشهر"},
    {MonthAndDay, "[في] [يوم] [{weekday}] [،] {day} [من] [شهر] {month} [{year}]"},
    {DayOfMonth, "[في] يوم {day}"},
    {FiguresDate, "[في] [يوم] [{weekday}] [،] {figures}"},
    {PartOfToday, "هذا|هذه {part}"},
    {PartOfToday, "الليلة", 20 * 60},

    {Clock, "[في|عند] [الساعة] {clock}"},
    {ClockMorning, "[في|عند] [الساعة] {clock} ص|صباحا"},
    {ClockAfternoon, "[في|عند] [الساعة] {clock} م|مساء"},
    {ClockMorning, "[في|عند] [الساعة] {hour} ص|صباحا"},
    {ClockAfternoon, "[في|عند] [الساعة] {hour} م|مساء|عصرا|ظهرا|ليلا"},
    {HourAlone, "[في|عند] الساعة {hour}"},
    {PastHour, "[في|عند] الساعة {hour} والنصف|ونصف", 30},
    {PastHour, "[في|عند] الساعة {hour} والربع|وربع", 15},
    {PastHour, "[في|عند] الساعة {hour} إلا ربعا|ربع|الربع", -15},
    {FixedTime, "عند الظهر", 12 * 60},
    {FixedTime, "عند|في منتصف الليل", 0},

    {Part, "صباحا|الصبح|الصباح", 9 * 60},
    {Part, "في الصباح", 9 * 60},
    {Part, "ظهرا|الظهر", 12 * 60},
    {Part, "عصرا|العصر", 15 * 60},
    {Part, "[في] مساء|المساء", 19 * 60},
    {Part, "ليلا", 20 * 60},

    {Deadline, "قبل {when}"},
    {Deadline, "بحلول {when}"},
    {Deadline, "حتى {when}"},
    {Deadline, "[الموعد] النهائي [:] {when}"},
    {Deadline, "آخر موعد [:] {when}"},
    {Deadline, "في موعد أقصاه {when}"},

    {EveryUnit, "{every} {unit}", 1},
    {EveryUnitFixed, "يوميا", Days},
    {EveryUnitFixed, "أسبوعيا", Weeks},
    {EveryUnitFixed, "شهريا", Months},
    {EveryUnitFixed, "سنويا", Years},
    {EveryUnit, "مرة {every} {unit}", 1},
    {EveryMonths, "{every} ربع سنة", 3},
    {EveryCount, "{every} {count}"},
    {EveryCount, "{every} {count} [يوم] {weekdays}"},
    {EveryWeekdays, "{every} [يوم] {weekdays}", 1},
    {EveryWeekdays, "{every} أسبوع يوم {weekdays}", 1},
    {EveryWeekdays, "أسبوعيا [يوم] {weekdays}", 1},
    {EveryWorkday, "{every} يوم عمل"},
    {EveryWorkday, "[في] أيام العمل"},
    {EveryWeekend, "{every} عطلة|نهاية أسبوع"},
    {EveryPart, "{every} صباح", 9 * 60},
    {EveryPart, "{every} مساء", 19 * 60},
    {EveryPart, "{every} ليلة", 20 * 60},
    {MonthlyOnDay, "{every} شهر [في] يوم {day}"},
    {MonthlyOnDay, "شهريا [في] يوم {day}"},
    {MonthlyOnDay, "[في] يوم {day} من كل شهر"},
    {MonthlyOnDay, "{every} {count} [في] يوم {day}"},
    {MonthlyOnWeekday, "{every} {ordinal} {weekday}"},
    {MonthlyOnWeekday, "{every} {ordinal} {weekday} من|في الشهر"},
    {MonthlyOnWeekday, "{ordinal} {weekday} من|في كل شهر"},
    {MonthlyOnWeekday, "{ordinal} {weekday} من|في الشهر"},
    {MonthlyOnEdge, "آخر يوم من|في كل شهر", -1},
    {MonthlyOnEdge, "{every} آخر يوم من|في الشهر", -1},
    {MonthlyOnEdge, "[في] أول كل شهر", 1},
    {MonthlyOnEdge, "أول يوم من|في كل شهر", 1},
    {Yearly, "{every} سنة|عام [في] [يوم] {day} {month}"},
    {Yearly, "سنويا [في] [يوم] {day} {month}"},
    {Yearly, "[في] [يوم] {day} {month} من كل عام|سنة"},

    {Until, "حتى|لغاية [يوم] {date}"},
    {Times, "[لمدة] {number} مرات|مرة"},
    {Starting, "ابتداء|بدءا من {date}"},
    {AfterFinish, "بعد الانتهاء|الإنجاز|الإتمام|إنجازها|إتمامها"},

    {RemindBefore, "ذكرني|تذكير قبل {count}"},
    {RemindBefore, "ذكرني|تذكير قبل {unit}"},
    {RemindBefore, "ذكرني|تذكير قبلها ب {count}"},
    {RemindAt, "ذكرني|تذكير {when}"},

    {Preposition, "في|عند"},
    {Preposition, "من أجل"},

    {Text, "من {date} إلى|حتى {date}"},
    {Text, "من|منذ أمس|البارحة|مبارح"},
    {Text, "الجمعة البيضاء|السوداء|العظيمة"},
    {Text, "بعد أحد"},
    {Text, "صلاة|خطبة الجمعة"},
});

}  // namespace

constinit const LanguageTable kArabic{
    .tag = "ar",
    .words = kArabicWords,
    .phrases = kArabicPhrases,
    .andPrefix = "و",
    .countsToTwelve = true,
    .hasSlashDates = true,
    .firstDayOfWeek = 7,
    .workdays = 0b1001111,  // Sunday to Thursday
    .weekend = 0b0110000,
};

}  // namespace meldado::core
