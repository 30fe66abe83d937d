# clang with LLVM's standard library, which is that of macOS: what our code takes from GCC's by accident does not build.
# With its checks: a view past the end or an empty optional ends the program.
set(CMAKE_C_COMPILER clang-19)
set(CMAKE_CXX_COMPILER clang++-19)
set(CMAKE_CXX_FLAGS_INIT "-stdlib=libc++ -D_LIBCPP_HARDENING_MODE=_LIBCPP_HARDENING_MODE_EXTENSIVE")

# The system's simdjson is made for GCC's library; this one comes first.
list(PREPEND CMAKE_PREFIX_PATH ${CMAKE_CURRENT_LIST_DIR}/../build/portable/libcxx/installed)
