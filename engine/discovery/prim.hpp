// The patient rule induction method (PRIM; Friedman and Fisher 1999), as scenario discovery uses it (Bryant
// and Lempert 2010): a box is peeled, a thin slice at a time, towards where something happens.
#pragma once

#include "engine/discovery/box.hpp"

namespace vidik {

struct PeelOptions {
  double slice = 0.05;       ///< share of the points in the box that one peel takes off
  double least_mass = 0.05;  ///< no box holds a smaller share of all points
};

/// Boxes from the whole space inwards. Each peel takes a slice off one end of a factor (or one of its
/// choices): the one that raises the density most per point that it takes. Equal levels go together.
std::vector<Box> peel(const Cases& cases, const PeelOptions& options = {});

/// Moves each limit outwards again, a slice at a time, while the density does not fall.
Box paste(const Cases& cases, Box box, const PeelOptions& options = {});

/// The first of the boxes that reaches the density, or else the one that comes nearest; limits that can be
/// lifted without loss of density are.
Box choose(const Cases& cases, const std::vector<Box>& boxes, double density);

/// By factor: how probable it is that the box would be as dense as it is if this factor's limits did nothing
/// (one-sided binomial test; "quasi", because the limits were chosen on the same points). 1 if there are
/// none.
std::vector<double> quasi_p_values(const Cases& cases, const Box& box);

/// By factor: the share of so many half samples in which a box of that density restricts it.
std::vector<double> stability(const Cases& cases, double density, int samples,
                              const PeelOptions& options = {});

}  // namespace vidik
