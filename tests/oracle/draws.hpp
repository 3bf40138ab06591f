// The draws behind the path-by-path fixture: simple functions that two languages compute alike.
#pragma once

#include <cstdint>

#include "engine/plan/plan.hpp"

namespace vidik::test::oracle {

/// Fills all noise and uniform columns for one month of one path of the fixture (the same in all lanes).
void set_draws(Batch& batch, const Plan& plan, int step, std::uint64_t path);

}  // namespace vidik::test::oracle
