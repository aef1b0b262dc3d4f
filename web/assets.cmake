# The library `assets`: fonts and files inside the program, see web/assets.py.

# The python3 that comes first need not be the one that the package manager's fontTools belongs to.
foreach(candidate python3 /usr/bin/python3)
    execute_process(COMMAND ${candidate} -c "import fontTools, brotli" RESULT_VARIABLE status OUTPUT_QUIET ERROR_QUIET)
    if(status EQUAL 0)
        set(assets_python ${candidate})
        break()
    endif()
endforeach()
if(NOT assets_python)
    message(FATAL_ERROR "No python3 with fontTools and brotli: install the packages python3-fonttools and python3-brotli.")
endif()

set(icon_package ${CMAKE_SOURCE_DIR}/web/node_modules/lucide-static/font)
if(NOT EXISTS ${icon_package}/lucide.ttf)
    message(FATAL_ERROR "The icon font is missing: run `npm ci` in the folder web (web/run and tests/run do that).")
endif()
if(NOT WORDKEEP_INTER_DIR)
    set(WORDKEEP_INTER_DIR /usr/share/fonts)
endif()

set(assets_dir ${CMAKE_BINARY_DIR}/generated/assets)
# What main.cpp asks for by name; other folders of assets (pictures, licences, words) stay outside the program.
file(GLOB embedded_files CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/assets ${CMAKE_SOURCE_DIR}/assets/sample/*)
list(TRANSFORM embedded_files PREPEND ${CMAKE_SOURCE_DIR}/assets/ OUTPUT_VARIABLE embedded_paths)
add_custom_command(
    OUTPUT ${assets_dir}/assets.stamp
    BYPRODUCTS ${assets_dir}/assets.h ${assets_dir}/assets.cpp
    COMMAND ${assets_python} ${CMAKE_SOURCE_DIR}/web/assets.py --inter ${WORDKEEP_INTER_DIR}
        --icon-font ${icon_package}/lucide.ttf --icon-codepoints ${icon_package}/codepoints.json
        --icon-list ${CMAKE_SOURCE_DIR}/assets/icons.txt --out ${assets_dir}
        --root ${CMAKE_SOURCE_DIR}/assets --embedded ${embedded_files}
    COMMAND ${CMAKE_COMMAND} -E touch ${assets_dir}/assets.stamp
    DEPENDS ${CMAKE_SOURCE_DIR}/web/assets.py ${CMAKE_SOURCE_DIR}/assets/icons.txt ${embedded_paths}
        ${icon_package}/lucide.ttf ${icon_package}/codepoints.json
    COMMENT "Fonts and embedded files"
    VERBATIM)
add_custom_target(assets_files DEPENDS ${assets_dir}/assets.stamp)
add_library(assets STATIC ${assets_dir}/assets.cpp)
add_dependencies(assets assets_files)
target_include_directories(assets PUBLIC ${CMAKE_BINARY_DIR}/generated)
target_compile_options(assets PRIVATE -w)
