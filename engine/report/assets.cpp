#include "engine/report/assets.hpp"

#ifdef VIDIK_WITH_REPORT
// The assembler copies the files into the program; each symbol stands where one begins or ends.
#define VIDIK_EMBED(name, file)                                                                              \
  asm(".section .rodata\n.global vidik_" #name "\nvidik_" #name ":\n.incbin \"" VIDIK_REPORT_ASSETS "/" file \
      "\"\n.global vidik_" #name "_end\nvidik_" #name "_end:\n.byte 0\n.previous\n");                        \
  extern "C" const char vidik_##name[], vidik_##name##_end[];

VIDIK_EMBED(report_script, "report.js")
VIDIK_EMBED(report_style, "report.css")
VIDIK_EMBED(report_licences, "licences.txt")

#define VIDIK_EMBEDDED(name) \
  { vidik_##name, static_cast<std::size_t>(vidik_##name##_end - vidik_##name) }
#else
#define VIDIK_EMBEDDED(name) \
  {}
#endif

namespace vidik {

std::string_view report_script() {
  return VIDIK_EMBEDDED(report_script);
}

std::string_view report_style() {
  return VIDIK_EMBEDDED(report_style);
}

std::string_view report_licences() {
  return VIDIK_EMBEDDED(report_licences);
}

}  // namespace vidik
