using System.Collections.Concurrent;
using System.Text;

namespace PerfTargets.Ingest.Documents.Processes;

/// <summary>
/// Opens documents of involved formats in processes of their own, one document in each at a time: a crafted file can hold or fell
/// its reader, never this program. A process that is late or ends is replaced; text is read here.
/// </summary>
public sealed class ReaderProcesses(ReaderProgram program, ReaderLimits limits) : IDocumentOpener, IDisposable
{
    private readonly ConcurrentBag<ReaderProcess> _idle = [];
    private readonly SemaphoreSlim _free = new(Environment.ProcessorCount);
    private volatile bool _disposed;

    public DocumentContent Open(string name, ReadOnlyMemory<byte> bytes)
    {
        CheckSize(name, bytes);
        IDocumentReader reader = OpenHere.ReaderOf(name, bytes.Span);
        return reader.IsInvolved ? ReaderWire.Content(Ask(new ReaderQuestion(ReaderTask.Open, 0, name, bytes))) : reader.Read(name, bytes);
    }

    public string Draw(string name, ReadOnlyMemory<byte> bytes, int page) => Encoding.UTF8.GetString(Ask(new ReaderQuestion(ReaderTask.Draw, page, name, bytes)).Span);

    public IReadOnlyList<PackedDocument> Unpack(string name, ReadOnlyMemory<byte> bytes)
    {
        CheckSize(name, bytes);
        return ReaderWire.Documents(Ask(new ReaderQuestion(ReaderTask.Unpack, 0, name, bytes)));
    }

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out ReaderProcess? process))
            process.Dispose();
    }

    private void CheckSize(string name, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > limits.Bytes)
            throw new UnreadableDocumentException(name, FormattableString.Invariant($"文件超过 {limits.Bytes >> 20} MiB / it is larger than {limits.Bytes >> 20} MiB"));
    }

    private ReadOnlyMemory<byte> Ask(ReaderQuestion question)
    {
        _free.Wait();
        ReaderProcess? process = null;
        try
        {
            process = _idle.TryTake(out ReaderProcess? idle) ? idle : new ReaderProcess(program, limits);
            ReaderAnswer answer = process.Ask(question, TimeSpan.FromSeconds(limits.Seconds), TimeSpan.FromSeconds(Math.Max(limits.Seconds, limits.ScanSeconds)));
            if (answer.Outcome == ReaderOutcome.Failed || _disposed)
                process.Dispose();
            else
                _idle.Add(process);
            process = null;
            string reason = answer.Outcome == ReaderOutcome.Done ? "" : Encoding.UTF8.GetString(answer.Payload.Span);
            return answer.Outcome switch
            {
                ReaderOutcome.Done => answer.Payload,
                ReaderOutcome.Unreadable => throw new UnreadableDocumentException(question.Name, reason),
                _ when reason.Length == 0 => throw new UnreadableDocumentException(question.Name, TooMuch()),
                _ => throw new UnreadableDocumentException(question.Name, $"读取程序出错 / its reader failed on it ({reason})"),
            };
        }
        catch (TimeoutException)
        {
            throw new UnreadableDocumentException(question.Name, FormattableString.Invariant($"读取超过 {limits.Seconds} 秒（扫描件 {limits.ScanSeconds} 秒），已放弃 / reading it took longer than {limits.Seconds} s ({limits.ScanSeconds} s for a scan); it was given up"));
        }
        catch (IOException)
        {
            // It was felled: by the system for its memory, or by a text nested so deep that no thread holds it.
            throw new UnreadableDocumentException(question.Name, TooMuch());
        }
        finally
        {
            process?.Dispose();
            _free.Release();
        }

        string TooMuch() => FormattableString.Invariant($"读取所需内存超过 {limits.HeapBytes >> 20} MiB，或读取程序中断 / reading it needs more than the {limits.HeapBytes >> 20} MiB of memory that one document may take, or felled its reader");
    }
}
