// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/json/fields.h"

#include "core/base/random.h"
#include "core/json/canonical.h"
#include "tests/core/fixtures.h"

namespace meldado::tests {

using core::Object;
using core::Value;

namespace {

Value someValue(core::SeededRandom& random, int depth = 0)
{
    switch (random.below(depth > 2 ? 5 : 8)) {
    case 0: return Value(random.below(2) == 0);
    case 1: return Value(static_cast<std::uint64_t>(random.below(1000)));
    case 2: return Value();
    case 3: return Value("a \"quote\", a \\ and, a { brace]");
    case 4: return Value("\\");
    case 5: return Value(core::Array{someValue(random, depth + 1), someValue(random, depth + 1)});
    case 6: return Value(Object{{"x", someValue(random, depth + 1)}, {"}", someValue(random, depth + 1)}});
    default: return Value("text");
    }
}

}  // namespace

class FieldsTest : public QObject {
    Q_OBJECT

private slots:
    void writingAFieldIsParsingSettingAndWriting()
    {
        core::SeededRandom random(11);
        constexpr std::array kKeys{"a", "b", "done", "due", "title", "z", "♭", "with,comma", "with}brace"};
        for (int i = 0; i < 5000; ++i) {
            Object object;
            for (const auto* key : kKeys) {
                if (random.below(2) == 0)
                    object.set(key, someValue(random));
            }
            const auto before = core::canonicalText(object);
            const std::string key = kKeys[random.below(kKeys.size())];
            const auto value = someValue(random);

            std::string text;
            const bool isWritten = core::writeWithField(text, before, key, core::canonicalText(value));

            object.set(key, value);
            QVERIFY(isWritten);
            QCOMPARE(text, core::canonicalText(object));
        }
    }

    void aKeyThatNeedsEscapesIsLeftToTheParser()
    {
        std::string text;
        QVERIFY(!core::writeWithField(text, "{\"a\":1}", "b\"", "2"));
        QVERIFY(!core::writeWithField(text, "{\"a\\\"\":1,\"b\":2}", "b", "3"));
    }

    void givesEachField()
    {
        const std::string text = "{\"a\":[1,{\"b\":\"}\"}],\"c\":\"\\\\\",\"d\":null}";
        auto rest = std::string_view(text).substr(1);
        Names found;
        while (const auto field = core::takeField(rest))
            found.push_back(std::string(field->key) + '=' + std::string(field->value));
        QCOMPARE(found, (Names{"a=[1,{\"b\":\"}\"}]", "c=\"\\\\\"", "d=null"}));
    }
};

const Suite<FieldsTest> registeredFieldsTest;

}  // namespace meldado::tests

#include "fields_test.moc"
