using System.Diagnostics;
using System.Globalization;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.SecondOpinions;

namespace PerfTargets.Benchmarks;

/// <summary>Detectors of outliers that others published, by <c>outlier_peers.py</c> beside this file (Debian's python3-sklearn).</summary>
internal static class OutlierPeers
{
    private const string Debians = "/usr/bin/python3";

    /// <summary>Average precision of each on a table whose last column is the label.</summary>
    /// <returns>Null where it is not installed.</returns>
    public static IReadOnlyList<(string Name, double Precision)>? Of(string file) => OfEach(file)?.Select(peer => (peer.Name, peer.Precisions[0])).ToArray();

    /// <summary>Average precision of each for every label of a table; the labels are its last columns, named <c>label…</c>.</summary>
    /// <returns>Null where it is not installed.</returns>
    public static IReadOnlyList<(string Name, double[] Precisions)>? OfEach(string file)
    {
        try
        {
            ProcessStartInfo start = new(File.Exists(Debians) ? Debians : "python3") { RedirectStandardOutput = true };
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "outlier_peers.py"));
            start.ArgumentList.Add(file);
            using Process python = Process.Start(start)!;
            string[] said = python.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            python.WaitForExit();
            return python.ExitCode switch
            {
                0 => [.. said.Select(line => line.Split('\t')).Select(cells => (cells[0], cells.Skip(1).Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray()))],
                3 => null,
                _ => throw new InvalidOperationException($"outlier_peers.py ended with {python.ExitCode} on {file}"),
            };
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>As <see cref="OfEach"/>, on the numbers of declarations.</summary>
    /// <param name="labels">A label each, in the order of the rows.</param>
    public static IReadOnlyList<(string Name, double[] Precisions)>? OfDeclarations(IReadOnlyList<DeclarationFeatures> rows, bool[][] labels)
    {
        string file = Path.Combine(Path.GetTempPath(), $"perftargets-{Path.GetRandomFileName()}.csv");
        double[][] numbers = [.. rows.Select(DeclarationProfile.Numbers)];
        File.WriteAllLines(file, numbers
            .Select((row, n) => string.Join(',', row.Select(value => double.IsNaN(value) ? "" : value.ToString("R", CultureInfo.InvariantCulture)).Concat(labels.Select(label => label[n] ? "1" : "0"))))
            .Prepend(string.Join(',', numbers[0].Select((_, n) => $"x{n}").Concat(labels.Select((_, n) => $"label{n}")))));
        try
        {
            return OfEach(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Each with what it reaches for a label, or that there is none.</summary>
    public static string Said(IReadOnlyList<(string Name, double[] Precisions)>? peers, int label) => peers is null
        ? "scikit-learn is not installed (python3-sklearn)"
        : string.Join(", ", peers.Select(peer => string.Create(CultureInfo.InvariantCulture, $"{peer.Name} {peer.Precisions[label]:0.000}")));
}
