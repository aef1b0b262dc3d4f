# The message catalogues assets/words/*.json become tables inside the library `words`, see web/embed_words.py.

find_program(WORDKEEP_PYTHON python3 REQUIRED)
set(words_data ${CMAKE_BINARY_DIR}/generated/words/catalogue_data.cpp)
file(GLOB words_catalogues CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/assets/words/*.json)
add_custom_command(
    OUTPUT ${words_data}
    COMMAND ${WORDKEEP_PYTHON} ${CMAKE_SOURCE_DIR}/web/embed_words.py ${words_data} ${words_catalogues}
    DEPENDS ${CMAKE_SOURCE_DIR}/web/embed_words.py ${words_catalogues}
    COMMENT "Message catalogues"
    VERBATIM)
target_sources(words PRIVATE ${words_data})
