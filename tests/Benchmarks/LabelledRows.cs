using System.Globalization;
using System.IO.Compression;

namespace PerfTargets.Benchmarks;

/// <summary>Rows of numbers of which it is known which are outliers.</summary>
/// <param name="Rows">Without the label.</param>
internal sealed record LabelledRows(string Name, IReadOnlyList<double[]> Rows, IReadOnlyList<bool> IsOutlier)
{
    private const int Most = 6000;

    /// <summary>Of a packed table: a header, then numbers, the last column 1 for outliers; of a long one as many as are measured, drawn by a fixed seed.</summary>
    public static LabelledRows Read(string file)
    {
        using StreamReader text = new(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        string[] lines = [.. text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)];
        if (lines.Length > Most)
        {
            new Random(1).Shuffle(lines);
            lines = lines[..Most];
        }
        double[][] numbers = [.. lines.Select(line => line.Split(',').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray())];
        string name = Path.GetFileName(file)[..^".csv.gz".Length];
        return new LabelledRows(name[(name.IndexOf('_', StringComparison.Ordinal) + 1)..], [.. numbers.Select(row => row[..^1])], [.. numbers.Select(row => row[^1] == 1)]);
    }

    /// <summary>A few rows that go together, and one in twenty that does not; for a look that it all runs.</summary>
    public static LabelledRows Invented()
    {
        Random random = new(1);
        bool[] labels = [.. Enumerable.Range(0, 200).Select(n => n % 20 == 0)];
        return new LabelledRows("invented", [.. labels.Select(odd => random.NextDouble() is var x ? odd ? [x, 3 - x, 9 * x] : new[] { x, x + (random.NextDouble() / 10), random.NextDouble() } : [])], labels);
    }

    /// <summary>As the peers read it; whoever takes it deletes it.</summary>
    public string Write()
    {
        string file = Path.Combine(Path.GetTempPath(), $"perftargets-{Path.GetRandomFileName()}.csv");
        File.WriteAllLines(file, Rows
            .Select((row, n) => string.Join(',', row.Select(value => value.ToString("R", CultureInfo.InvariantCulture)).Append(IsOutlier[n] ? "1" : "0")))
            .Prepend(string.Join(',', Rows[0].Select((_, n) => $"x{n}").Append("label"))));
        return file;
    }
}
