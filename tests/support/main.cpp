#define BOOST_TEST_MODULE vidik
#include <boost/test/unit_test.hpp>
