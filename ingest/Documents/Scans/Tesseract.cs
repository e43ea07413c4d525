using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PerfTargets.Ingest.Documents.Scans;

/// <summary>The program that recognises printed text (文字识别), where it is installed with simplified Chinese.</summary>
/// <param name="Program">Full path.</param>
/// <param name="Name">Program, version and models, e.g. <c>tesseract-5.3.0-chi_sim-eng-5f8c1b2d</c>: the same reads the same.</param>
internal sealed record Tesseract(string Program, string Name)
{
    /// <summary>Of the program, where it is not the one on the path.</summary>
    public const string Variable = "PERFTARGETS_TESSERACT";

    public const string Chinese = "chi_sim", Latin = "eng";

    /// <summary>What a picture shows: a line, or a letter. More by itself the program would part anew, and it loses rows of ruled tables.</summary>
    public const string Line = "7", Letter = "10";

    /// <summary>For what a line is, and for starting; a line takes some 30 ms.</summary>
    private static readonly TimeSpan PatienceALine = TimeSpan.FromMilliseconds(500), PatienceToBegin = TimeSpan.FromSeconds(20);

    private static readonly Lazy<Tesseract?> Found = new(() => Find(Environment.GetEnvironmentVariable(Variable), Environment.GetEnvironmentVariable("PATH")));

    /// <summary>Of this machine; null where there is none, or none that knows Chinese.</summary>
    public static Tesseract? Here => Found.Value;

    /// <param name="named">Its path; null or empty to look for it.</param>
    /// <param name="path">Folders to look in, as the system lists them.</param>
    public static Tesseract? Find(string? named, string? path)
    {
        string[] candidates = string.IsNullOrEmpty(named)
            ? [.. (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).SelectMany(folder => new[] { Path.Combine(folder, "tesseract"), Path.Combine(folder, "tesseract.exe") })]
            : [named];
        return candidates.FirstOrDefault(File.Exists) is { } program ? Of(Path.GetFullPath(program)) : null;
    }

    /// <summary>The text on each picture of one line, from left to right; empty where none was recognised.</summary>
    /// <param name="resolution">Pixels an inch.</param>
    /// <param name="language">Of the print: <see cref="Chinese"/> or <see cref="Latin"/>.</param>
    /// <param name="mode"><see cref="Line"/> or <see cref="Letter"/>.</param>
    /// <exception cref="TimeoutException">It took longer than so many lines can take.</exception>
    /// <exception cref="IOException">It failed.</exception>
    public string[] Read(IReadOnlyList<GrayImage> lines, int resolution, string language, string mode)
    {
        if (lines.Count == 0)
            return [];
        string table = Run(Program, ["-", "-", "-l", language, "--psm", mode, "tsv"], TiffPages.Write(lines, resolution), PatienceToBegin + (lines.Count * PatienceALine));
        return RecognisedText.Of(table, lines.Count);
    }

    private static Tesseract? Of(string program)
    {
        try
        {
            TimeSpan patience = TimeSpan.FromSeconds(10);
            string version = Run(program, ["--version"], [], patience).Split('\n')[0].Trim().Replace(' ', '-');
            string[] languages = [.. Run(program, ["--list-langs"], [], patience).Split('\n').Select(line => line.Trim())];
            if (!languages.Contains(Chinese) || !languages.Contains(Latin))
                return null;
            string folder = languages[0].Split('"') is [_, var quoted, ..] ? quoted : "";
            string[] models = [.. new[] { Chinese, Latin }.Select(language => Path.Combine(folder, language + ".traineddata"))];
            return new Tesseract(program, $"{version}-{Chinese}-{Latin}{(Array.TrueForAll(models, File.Exists) ? "-" + Digest(models) : "")}");
        }
        catch (Exception error) when (error is IOException or TimeoutException or Win32Exception or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Digest(string[] models)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string model in models)
            hash.AppendData(File.ReadAllBytes(model));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..8];
    }

    /// <returns>What it writes to its standard output.</returns>
    private static string Run(string program, string[] arguments, byte[] input, TimeSpan patience)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, CreateNoWindow = true, StandardOutputEncoding = Encoding.UTF8 };
        // Several threads take longer for a line than one.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        using Process process = Process.Start(start) ?? throw new IOException($"{program} did not start");
        bool late = false;
        using Timer deadline = new(
            _ =>
            {
                Volatile.Write(ref late, true);
                Kill(process);
            },
            null, patience, Timeout.InfiniteTimeSpan);
        try
        {
            StringBuilder said = new();
            process.ErrorDataReceived += (_, line) => said.Append(said.Length < 1000 ? line.Data : "");
            process.BeginErrorReadLine();
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            try
            {
                using Stream stream = process.StandardInput.BaseStream;
                stream.Write(input);
            }
            catch (IOException)
            {
                // It ended before it had read everything: its exit status tells.
            }

            string text = output.GetAwaiter().GetResult();
            process.WaitForExit();
            if (Volatile.Read(ref late))
                throw new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"{program} took longer than {patience.TotalSeconds:0} s"));
            return process.ExitCode == 0 ? text : throw new IOException($"{program} failed: {said}");
        }
        finally
        {
            Kill(process);
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }
}
