#include "engine/core/reading.hpp"

#include <boost/test/unit_test.hpp>

#include "engine/core/mathematics.hpp"

using namespace vidik;

namespace {
const Column ascending = Column::LinSpaced(-3.0, 3.0);

Shared shared(double value) {
  Shared number;
  std::fill(std::begin(number.copies), std::end(number.copies), value);
  return number;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(readings)

BOOST_AUTO_TEST_CASE(a_column_reads_as_itself) {
  BOOST_TEST((Column(Reading(ascending)) == ascending).all());
}

BOOST_AUTO_TEST_CASE(a_shared_number_reads_as_a_column_of_it_in_every_kind_of_formula) {
  const Shared number = shared(0.7);
  const Reading x(number);
  const Column whole = Column::Constant(0.7), &y = ascending;
  BOOST_TEST((Column(x) == whole).all());
  BOOST_TEST((Column(x * y - 2.0 / x) == Column(whole * y - 2.0 / whole)).all());
  BOOST_TEST((Column(exp(x * y) + log(x)) == Column(exp(whole * y) + log(whole))).all());
  BOOST_TEST((Column(x.max(y).sqrt()) == Column(whole.max(y).sqrt())).all());
  BOOST_TEST((clip(y, 0.0, x) == clip(y, 0.0, whole)).all());
  BOOST_TEST((indicator(y < x) == indicator(y < whole)).all());
  BOOST_TEST((Column((y < x).select(y, x)) == Column((y < whole).select(y, whole))).all());
}

BOOST_AUTO_TEST_CASE(what_is_read_may_be_what_is_written) {
  Column value = ascending;
  value = Reading(value) * 2.0 + value;
  BOOST_TEST((value == ascending * 2.0 + ascending).all());
}

BOOST_AUTO_TEST_SUITE_END()
