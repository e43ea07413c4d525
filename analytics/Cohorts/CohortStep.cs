namespace PerfTargets.Analytics.Cohorts;

/// <summary>How wide a cohort was drawn until there was enough in it (同类口径), narrowest first; never over directions or measure units.</summary>
public enum CohortStep
{
    /// <summary>Same concept and year, same 项目类型 and 资金用途.</summary>
    SameKind = 1,

    /// <summary>Any type and purpose.</summary>
    AnyKind = 2,

    /// <summary>Two years before to two years after, of each project the latest.</summary>
    Years = 3,

    /// <summary>The same years, all concepts under the same parent.</summary>
    ParentConcept = 4,
}

/// <summary>Whether there is enough to judge by.</summary>
public static class CohortSize
{
    /// <summary>From here on a target can be out of line; a cohort is widened until it has so many.</summary>
    public const int Enough = 20;

    /// <summary>From here to <see cref="Enough"/> only the sole extreme is told.</summary>
    public const int Few = 8;

    /// <summary>Of fewer units nothing is told or published.</summary>
    public const int Units = 5;

    /// <summary>More than this share beyond the fence: a mixture (同类不齐), in which nothing is told.</summary>
    public const double Mixed = 0.10;

    public static bool IsEnough(Cohort cohort) => cohort.Members >= Enough && cohort.Units >= Units;

    public static bool IsFew(Cohort cohort) => cohort.Members >= Few && cohort.Units >= Units;

    /// <summary>A count as a reason prints it, so that one member more does not change what every flag says: 87 is at least 50.</summary>
    public static int AtLeast(long count)
    {
        int known = 0;
        foreach (int step in (int[])[1, 2, 3, 4, 5, 8, 10, 15, 20, 30, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000])
        {
            if (step <= count)
                known = step;
        }
        return known;
    }

    /// <summary>A share as a reason prints it, rounded up: 0.7 % is at most 1 %.</summary>
    public static double AtMost(double share)
    {
        foreach (double step in (double[])[0.001, 0.002, 0.005, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.10])
        {
            if (share <= step + 1e-12)
                return step;
        }
        return 1;
    }
}
