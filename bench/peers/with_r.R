# The model of bench/peers/README.md in R:  Rscript with_r.R PATHS
paths <- as.integer(commandArgs(TRUE)[1])
months <- 156; dt <- 1 / 12
i <- 0:11
mean_log <- 4 + 0.1 * i; reversion <- 0.3 + 0.1 * i; volatility <- 0.15 + 0.03 * i
kept_share <- exp(-reversion * dt)
spread <- volatility * sqrt((1 - kept_share^2) / (2 * reversion))
correlation <- diag(12)
for (k in 2:12) correlation[k, k - 1] <- correlation[k - 1, k] <- 0.4
upper <- chol(correlation)
first <- c(0.0105, 0.0070, 0.0008); second <- c(0.0016, 0.0070, 0)
leaves <- 1 - exp(-first - second); leaves_first <- leaves * first / (first + second)
to_first <- c(2, 1, 1); to_second <- c(3, 3, 1)  # regimes count from 1
w_to <- c(1, 0.35, 0); s_to <- c(0.95, 0.78, 0.42)
close_w <- 1 - exp(-dt / 0.4); close_s <- 1 - exp(-dt / 1.4)

simulate_chunk <- function(n) {
  kept <- array(0, c(n, 6, months / 12))
  war <- rep(1, n); w <- rep(1, n); s <- rep(0.75, n)
  x <- matrix(rep(mean_log, each = n), n); y <- matrix(log(100), n, 6); price <- x
  for (month in 1:months) {
    u <- runif(n)
    war <- ifelse(u < leaves_first[war], to_first[war], ifelse(u < leaves[war], to_second[war], war))
    w <- w + (w_to[war] - w) * close_w
    noise <- matrix(rnorm(n * 12), n) %*% upper
    for (k in 1:12) {
      target <- if (k == 2) mean_log[2] + 0.35 * w else mean_log[k]
      x[, k] <- target + (x[, k] - target) * kept_share[k] + spread[k] * noise[, k]
    }
    price <- exp(x)
    index <- rowMeans(price)
    s <- s + (s_to[war] - s) * close_s
    e <- 0.15 + 0.45 * s
    for (k in 1:6) {
      target <- log(100) + 0.1 * k * (x[, k] - mean_log[k]) - 0.35 * e + 0.05 * (k - 1) * s * (1 - e)
      y[, k] <- y[, k] + 0.15 * (target - y[, k]) + 0.04 * rnorm(n)
    }
    flow <- exp(y)
    share <- flow[, 6] / rowSums(flow)
    if (month %% 12 == 0) kept[, , month / 12] <- c(w, price[, 1], index, s, flow[, 6], share)
  }
  kept[, , months / 12]
}

set.seed(1)
begin <- proc.time()
sizes <- c(rep(1000, paths %/% 1000), if (paths %% 1000) paths %% 1000)
last <- do.call(rbind, lapply(sizes, simulate_chunk))
time <- proc.time() - begin
cat("r", paths, time[["elapsed"]], time[["user.self"]] + time[["sys.self"]],
    format(colMeans(last), digits = 10), format(apply(last, 2, sd), digits = 10), "\n")
