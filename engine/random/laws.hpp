// The distribution function and its inverse of each kind of distribution, before any truncation.
#pragma once

#include "engine/random/probability.hpp"

namespace vidik::laws {

Probability cumulative(const Constant& law, long double x, Edge edge);
Probability cumulative(const Normal& law, long double x, Edge edge);
Probability cumulative(const LogNormal& law, long double x, Edge edge);
Probability cumulative(const LogitNormal& law, long double x, Edge edge);
Probability cumulative(const UniformRange& law, long double x, Edge edge);
Probability cumulative(const Triangular& law, long double x, Edge edge);
Probability cumulative(const Pert& law, long double x, Edge edge);
Probability cumulative(const Beta& law, long double x, Edge edge);
Probability cumulative(const Gamma& law, long double x, Edge edge);
Probability cumulative(const StudentT& law, long double x, Edge edge);
Probability cumulative(const Discrete& law, long double x, Edge edge);
Probability cumulative(const Mixture& law, long double x, Edge edge);

long double quantile(const Constant& law, const Probability& p);
long double quantile(const Normal& law, const Probability& p);
long double quantile(const LogNormal& law, const Probability& p);
long double quantile(const LogitNormal& law, const Probability& p);
long double quantile(const UniformRange& law, const Probability& p);
long double quantile(const Triangular& law, const Probability& p);
long double quantile(const Pert& law, const Probability& p);
long double quantile(const Beta& law, const Probability& p);
long double quantile(const Gamma& law, const Probability& p);
long double quantile(const StudentT& law, const Probability& p);
long double quantile(const Discrete& law, const Probability& p);
long double quantile(const Mixture& law, const Probability& p);

}  // namespace vidik::laws
