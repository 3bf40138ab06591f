% The model of bench/peers/README.md in Octave:  octave-cli with_octave.m PATHS
1;

function last = simulate_chunk(n)
  months = 156; dt = 1 / 12;
  i = 0:11;
  mean_log = 4 + 0.1 * i; reversion = 0.3 + 0.1 * i; volatility = 0.15 + 0.03 * i;
  kept_share = exp(-reversion * dt);
  spread = volatility .* sqrt((1 - kept_share .^ 2) ./ (2 * reversion));
  upper = chol(eye(12) + 0.4 * (diag(ones(1, 11), 1) + diag(ones(1, 11), -1)));
  first = [0.0105; 0.0070; 0.0008]; second = [0.0016; 0.0070; 0];
  leaves = 1 - exp(-first - second); leaves_first = leaves .* first ./ (first + second);
  to_first = [2; 1; 1]; to_second = [3; 3; 1];  % regimes count from 1
  w_to = [1; 0.35; 0]; s_to = [0.95; 0.78; 0.42];
  close_w = 1 - exp(-dt / 0.4); close_s = 1 - exp(-dt / 1.4);
  kept = zeros(n, 6, months / 12);
  war = ones(n, 1); w = ones(n, 1); s = 0.75 * ones(n, 1);
  x = repmat(mean_log, n, 1); target = x; y = log(100) * ones(n, 6); c = 0:5;
  for month = 1:months
    u = rand(n, 1);
    goes_first = u < leaves_first(war);
    goes_second = !goes_first & u < leaves(war);
    war = goes_first .* to_first(war) + goes_second .* to_second(war) + !(goes_first | goes_second) .* war;
    w += (w_to(war) - w) * close_w;
    target(:, 2) = mean_log(2) + 0.35 * w;
    x = target + (x - target) .* kept_share + spread .* (randn(n, 12) * upper);
    price = exp(x);
    s += (s_to(war) - s) * close_s;
    e = 0.15 + 0.45 * s;
    y_target = log(100) + 0.1 * (c + 1) .* (x(:, 1:6) - mean_log(1:6)) - 0.35 * e + 0.05 * c .* (s .* (1 - e));
    y += 0.15 * (y_target - y) + 0.04 * randn(n, 6);
    flow = exp(y);
    share = flow(:, 6) ./ sum(flow, 2);
    if mod(month, 12) == 0
      kept(:, :, month / 12) = [w, price(:, 1), mean(price, 2), s, flow(:, 6), share];
    end
  end
  last = kept(:, :, end);
end

paths = str2double(argv(){end});
rand("twister", 1); randn("twister", 1);
begin = tic; processor = cputime;
last = zeros(paths, 6);
for start = 1:1000:paths
  n = min(1000, paths - start + 1);
  last(start:start + n - 1, :) = simulate_chunk(n);
end
processor = cputime - processor; clock_time = toc(begin);
printf("octave %d %g %g", paths, clock_time, processor);
printf(" %.10g", mean(last), std(last));
printf("\n");
