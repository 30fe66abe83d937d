# Installs core from the build folder BUILD into a temporary prefix, then builds and runs the program of
# SOURCE against it as somebody else would, with the same TOOLCHAIN if there is one. Everything lies in WORK.
foreach(word BUILD SOURCE WORK)
    if(NOT DEFINED ${word})
        message(FATAL_ERROR "-D${word}=… is missing")
    endif()
endforeach()

file(REMOVE_RECURSE ${WORK})
execute_process(COMMAND_ERROR_IS_FATAL ANY
    COMMAND ${CMAKE_COMMAND} --install ${BUILD} --component core --prefix ${WORK}/prefix)
execute_process(COMMAND_ERROR_IS_FATAL ANY
    COMMAND ${CMAKE_COMMAND} -G Ninja -S ${SOURCE} -B ${WORK}/build -DCMAKE_PREFIX_PATH=${WORK}/prefix
        -DCMAKE_TOOLCHAIN_FILE=${TOOLCHAIN})
execute_process(COMMAND_ERROR_IS_FATAL ANY COMMAND ${CMAKE_COMMAND} --build ${WORK}/build --target run)
