// Reaching what a composition declares by its name, and random columns.
#pragma once

#include <random>
#include <stdexcept>
#include <string_view>

#include "tests/support/model_bench.hpp"

namespace vidik::test {

template <Role role, typename M>
Handle<role> named(const M& model, std::string_view name) {
  const auto all = model.declarations();
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].role == role && all[i].name == name) return {static_cast<int>(i)};
  throw std::logic_error("not declared: " + std::string(name));
}

template <typename M>
auto parameter(ModelBench<M>& bench, std::string_view name) {
  return bench[named<Role::parameter>(bench.model, name)];
}

template <typename M>
auto input(ModelBench<M>& bench, std::string_view name) {
  return bench[named<Role::input>(bench.model, name)];
}

/// Sets every column of a role by a function without arguments.
template <Role role, typename M, typename Function>
void fill(ModelBench<M>& bench, Function value) {
  const auto all = bench.model.declarations();
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].role == role)
      for (auto& lane : bench[Handle<role>{static_cast<int>(i)}].column()) lane = value();
}

}  // namespace vidik::test
