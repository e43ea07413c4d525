namespace PerfTargets.Analytics.Outlook;

/// <summary>
/// Looks for the least value of a function within bounds (Hooke and Jeeves 1961, without the leap): from the best of a few starts, a step along each axis while it helps, then half the
/// step. Neither chance nor derivatives: equal questions have equal answers.
/// </summary>
internal static class PatternSearch
{
    /// <param name="starts">Points within the bounds.</param>
    /// <param name="steps">How far the first step goes along each axis.</param>
    /// <param name="halvings">How often the steps are halved before the search ends.</param>
    public static double[] Least(Func<double[], double> value, IEnumerable<double[]> starts, double[] low, double[] high, double[] steps, int halvings)
    {
        double[] best = [];
        double least = double.PositiveInfinity;
        foreach (double[] start in starts)
        {
            double found = value(start);
            if (best.Length == 0 || found < least)
                (best, least) = ([.. start], found);
        }
        double[] step = [.. steps];
        for (int halved = 0; halved <= halvings;)
        {
            bool better = false;
            for (int axis = 0; axis < best.Length; axis++)
            {
                foreach (double way in stackalloc[] { step[axis], -step[axis] })
                {
                    double before = best[axis];
                    best[axis] = Math.Clamp(before + way, low[axis], high[axis]);
                    double found = best[axis] == before ? double.PositiveInfinity : value(best);
                    if (found < least)
                        (least, better) = (found, true);
                    else
                        best[axis] = before;
                }
            }
            if (better)
                continue;
            halved++;
            for (int axis = 0; axis < step.Length; axis++)
                step[axis] /= 2;
        }
        return best;
    }
}
