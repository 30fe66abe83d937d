# Runs one fuzz target for SECONDS on a copy of its CORPUS, in WORK; a finding fails, and its input stays in WORK.
file(MAKE_DIRECTORY ${WORK}/found)
file(COPY ${CORPUS}/ DESTINATION ${WORK}/corpus)
execute_process(
    COMMAND ${PROGRAM} -max_total_time=${SECONDS} -timeout=10 -rss_limit_mb=1024 -max_len=65536
        -artifact_prefix=${WORK}/found/ -print_final_stats=1 ${WORK}/corpus
    RESULT_VARIABLE result
)
if(NOT result EQUAL 0)
    message(FATAL_ERROR "a finding: its input lies in ${WORK}/found")
endif()
