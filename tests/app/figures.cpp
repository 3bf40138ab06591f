// The command that draws.
#include <boost/test/unit_test.hpp>
#include <cstdlib>

#include "tests/app/program.hpp"

using namespace vidik::test;
namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(drawing)

namespace {
/// A program in whose folder the baseline has been run.
struct WithResults {
  WithResults() { BOOST_REQUIRE(program("run baseline --paths 256 -o base -q").code == 0); }
  Program program;
};

bool converter_is_installed() {
  return std::system("command -v rsvg-convert > /dev/null") == 0;
}
}  // namespace

BOOST_AUTO_TEST_CASE(figure_draws_variables_stances_and_effects) {
  const WithResults with;
  const Program& program = with.program;
  BOOST_TEST(program("run full-alignment --paths 256 -o other -q").code == 0);
  BOOST_TEST(program("compare baseline full-alignment --paths 256 -o both -q").code == 0);
  for (const std::string words :
       {"base energy.bill_share_gdp", "base other trade.russia_share", "base stance", "base other stance",
        "both effects", "both trade.russia_share"}) {
    const Result result = program("figure " + words + " -o picture.svg");
    BOOST_TEST(result.code == 0, words << ": " << result.err);
    BOOST_TEST(result.says("Figure: picture.svg"));
    const std::string text = program.text_of("picture.svg");
    BOOST_TEST(text.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"160mm\""));
    BOOST_TEST(text.ends_with("</svg>\n"));
    BOOST_TEST(text.find("nan") == std::string::npos, words);
  }
  BOOST_TEST(program("figure base population.total").code == 0);
  BOOST_TEST(fs::exists(program.folder() / "population.total.svg"));
}

BOOST_AUTO_TEST_CASE(what_figure_cannot_draw_is_refused) {
  const WithResults with;
  const auto refused = [&](const std::string& words, const std::string& advice) {
    const Result result = with.program("figure " + words);
    BOOST_TEST(result.code == 2, words);
    BOOST_TEST(result.says(advice), result.err);
  };
  refused("base", "At least 2 required");
  refused("nowhere stance", "there is no such folder of results");
  refused("base trade.russia_shore", "did you mean 'trade.russia_share'?");
  refused("base stance.state", "takes one of several states");
  refused("base effects", "vidik compare");
  refused("base stance --year 2030", "--year belongs to `effects`");
  refused("base stance -o picture.jpg", "an .svg, a .pdf or a .png");
}

BOOST_AUTO_TEST_CASE(pdf_and_png_are_made_by_rsvg_convert_where_it_is) {
  const WithResults with;
  const Result without = with.program("figure base stance -o picture.png", "PATH=/nowhere");
  BOOST_TEST(without.code == 1);
  BOOST_TEST(without.says("librsvg2-bin"), without.err);
  BOOST_TEST(!fs::exists(with.program.folder() / "picture.png"));
  if (!converter_is_installed()) return;
  BOOST_TEST(with.program("figure base stance -o picture.png").code == 0);
  BOOST_TEST(with.program.text_of("picture.png").starts_with("\x89PNG"));
  BOOST_TEST(with.program("figure base stance -o picture.pdf").code == 0);
  BOOST_TEST(with.program.text_of("picture.pdf").starts_with("%PDF"));
}

BOOST_AUTO_TEST_CASE(an_interruption_leaves_no_half_of_a_picture) {
  const WithResults with;
  const Program& program = with.program;
  fs::create_directory(program.folder() / "bin");
  program.file("bin/rsvg-convert", "#!/bin/sh\nkill -INT $(cat pid)\nsleep 0.2\necho picture\n");
  fs::permissions(program.folder() / "bin/rsvg-convert", fs::perms::owner_all);
  const Result result = program("figure base stance -o picture.pdf",
                                "sh -c 'echo $$ > pid; PATH=$PWD/bin:$PATH exec \"$@\"' -");
  BOOST_TEST(result.code == 130);
  BOOST_TEST(result.says("interrupted"), result.err);
  for (const auto& entry : fs::directory_iterator(program.folder()))
    BOOST_TEST(!entry.path().filename().string().starts_with(".picture"), entry.path());
}

BOOST_AUTO_TEST_SUITE_END()
