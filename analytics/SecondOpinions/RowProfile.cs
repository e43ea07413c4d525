namespace PerfTargets.Analytics.SecondOpinions;

/// <summary>
/// How odd rows of numbers are among all of them: by their columns, each for itself, and by the axes along which the columns go together.
/// Either is the mean square of robust scores drawn in by a logarithm; an axis of little spread counts as much as one of much, which is where what usually goes together and here does not is found.
/// The score ranks: there is no threshold in it.
/// </summary>
public static class RowProfile
{
    /// <param name="rows">Of equal length; NaN where unknown.</param>
    /// <returns>In the order of the rows.</returns>
    public static IReadOnlyList<ProfiledRow> Of(IReadOnlyList<double[]> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count == 0)
            return [];
        int[] columns = [.. Enumerable.Range(0, rows[0].Length).Where(column => rows.Select(row => row[column]).Where(value => !double.IsNaN(value)).Distinct().Skip(1).Any())];
        if (columns.Length == 0)
            return [.. rows.Select((row, n) => new ProfiledRow(0, n + 1, new double[row.Length]))];
        RobustColumn[] scales = [.. columns.Select(column => RobustColumn.Of(rows.Select(row => row[column])))];
        double[][] drawn = [.. rows.Select(row => columns.Select((column, n) => scales[n].Drawn(row[column])).ToArray())];
        double[][] parts = [.. drawn.Select(row => row.Select(value => value * value / columns.Length).ToArray())];
        IReadOnlyList<float[]> axes = PrincipalAxes.Of(drawn);
        foreach (float[] axis in axes)
        {
            double[] along = [.. drawn.Select(row => row.Zip(axis, (value, weight) => value * weight).Sum())];
            RobustColumn scale = RobustColumn.Of(along);
            for (int n = 0; n < drawn.Length; n++)
                Share(parts[n], drawn[n], axis, Math.Pow(scale.Drawn(along[n]), 2) / axes.Count);
        }
        double[] scores = [.. parts.Select(row => row.Sum())];
        int[] ranks = new int[rows.Count];
        foreach ((int n, int rank) in Enumerable.Range(0, rows.Count).OrderByDescending(n => scores[n]).Select((n, rank) => (n, rank + 1)))
            ranks[n] = rank;
        return [.. rows.Select((row, n) => new ProfiledRow(scores[n], ranks[n], Whole(row.Length, columns, parts[n])))];
    }

    /// <summary>What an axis tells is told by its columns, in parts of what each brings to it.</summary>
    private static void Share(double[] parts, double[] row, float[] axis, double told)
    {
        double whole = row.Zip(axis, (value, weight) => Math.Abs(value * weight)).Sum();
        if (whole == 0)
            return;
        for (int column = 0; column < row.Length; column++)
            parts[column] += told * Math.Abs(row[column] * axis[column]) / whole;
    }

    private static double[] Whole(int length, int[] columns, double[] parts)
    {
        double[] whole = new double[length];
        for (int n = 0; n < columns.Length; n++)
            whole[columns[n]] = parts[n];
        return whole;
    }
}

/// <param name="Score">From 0; more is odder.</param>
/// <param name="Rank">1 is the oddest.</param>
/// <param name="Parts">Of the score, by column.</param>
public sealed record ProfiledRow(double Score, int Rank, IReadOnlyList<double> Parts);
