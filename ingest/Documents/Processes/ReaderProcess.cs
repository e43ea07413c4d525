using System.Diagnostics;
using System.Globalization;

namespace PerfTargets.Ingest.Documents.Processes;

/// <summary>One reader process at work for one asker at a time.</summary>
internal sealed class ReaderProcess : IDisposable
{
    private readonly Process _process;

    public ReaderProcess(ReaderProgram program, ReaderLimits limits)
    {
        ProcessStartInfo start = new(program.File) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, CreateNoWindow = true };
        foreach (string argument in program.Arguments)
            start.ArgumentList.Add(argument);
        start.Environment["DOTNET_GCHeapHardLimit"] = limits.HeapBytes.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        _process = Process.Start(start) ?? throw new IOException($"{program.File}: the reader process did not start");
        // What a dying process says would fill its pipe and hold it up.
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
    }

    /// <exception cref="TimeoutException">It took longer than it may; it has been killed.</exception>
    /// <exception cref="IOException">It ended before it had answered.</exception>
    /// <param name="patience">For a document.</param>
    /// <param name="longPatience">For one that takes long, by its reader's own word.</param>
    public ReaderAnswer Ask(ReaderQuestion question, TimeSpan patience, TimeSpan longPatience)
    {
        bool late = false, waited = false;
        using Timer deadline = new(
            _ =>
            {
                Volatile.Write(ref late, true);
                Kill();
            },
            null, patience, Timeout.InfiniteTimeSpan);
        try
        {
            ReaderWire.Ask(_process.StandardInput.BaseStream, question);
            _process.StandardInput.BaseStream.Flush();
            ReaderAnswer answer = ReaderWire.Answer(_process.StandardOutput.BaseStream);
            for (; answer.Outcome == ReaderOutcome.TakesLong; answer = ReaderWire.Answer(_process.StandardOutput.BaseStream))
            {
                // Said again, it changes nothing: the deadline is put off once.
                if (!waited)
                    deadline.Change(longPatience, Timeout.InfiniteTimeSpan);
                waited = true;
            }

            return answer;
        }
        catch (IOException) when (Volatile.Read(ref late))
        {
            throw new TimeoutException();
        }
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }
}
