#include "engine/write/csv.hpp"

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <limits>

#include "tests/engine/write/scratch_folder.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(csv)

BOOST_AUTO_TEST_CASE(cells_are_quoted_where_they_must_be) {
  const ScratchFolder folder;
  DraftFile draft(folder / "a.csv");
  CsvWriter csv(draft, {"name", "value"});
  csv.text("plain").number(1.5).end_row();
  csv.text("a, b").number(std::int64_t{-3}).end_row();
  csv.text("say \"x\"").text("two\nlines").end_row();
  csv.text("").text("USD/1000 m³").end_row();
  std::move(draft).finish().publish();
  BOOST_TEST(content(folder / "a.csv") ==
             "name,value\nplain,1.5\n\"a, b\",-3\n\"say \"\"x\"\"\",\"two\nlines\"\n,USD/1000 m³\n");
}

BOOST_AUTO_TEST_CASE(numbers_are_short_and_read_back_as_the_same) {
  BOOST_TEST(shortest(0.1) == "0.1");
  BOOST_TEST(shortest(0.25) == "0.25");
  BOOST_TEST(shortest(12) == "12");
  for (const double value : {1.0 / 3, 0.1 + 0.2, 6.02214076e23, 5e-324, -1.7976931348623157e308, -0.0, 1e21})
    BOOST_TEST(std::strtod(shortest(value).c_str(), nullptr) == value);
}

BOOST_AUTO_TEST_CASE(what_is_not_known_is_empty) {
  BOOST_TEST(shortest(std::numeric_limits<double>::quiet_NaN()) == "");
  BOOST_TEST(shortest(std::numeric_limits<double>::infinity()) == "");
}

BOOST_AUTO_TEST_SUITE_END()
