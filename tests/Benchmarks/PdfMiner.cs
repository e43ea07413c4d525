using System.Diagnostics;
using System.Globalization;

namespace PerfTargets.Benchmarks;

/// <summary>Python's pdfminer (Debian's python3-pdfminer), the peer in reading PDF.</summary>
internal static class PdfMiner
{
    private const string Debians = "/usr/bin/python3";

    // Its own start is not counted, nor the first file: only what it takes for the text of those that follow.
    private const string Script = """
        import sys, time
        try:
            from pdfminer.high_level import extract_text
        except ImportError:
            sys.exit(3)
        files = sys.stdin.read().split('\n')
        extract_text(files[0])
        start = time.perf_counter()
        for file in files:
            extract_text(file)
        print(time.perf_counter() - start)
        """;

    /// <returns>Null where it is not installed.</returns>
    public static double? Seconds(IReadOnlyList<string> files)
    {
        try
        {
            ProcessStartInfo start = new(File.Exists(Debians) ? Debians : "python3") { RedirectStandardInput = true, RedirectStandardOutput = true };
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add(Script);
            using Process python = Process.Start(start)!;
            python.StandardInput.Write(string.Join('\n', files));
            python.StandardInput.Close();
            string said = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            return python.ExitCode == 0 ? double.Parse(said, CultureInfo.InvariantCulture) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
