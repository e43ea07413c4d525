using System.Text;

namespace PerfTargets.Ingest.Documents.Processes;

/// <summary>What a reader process does until its asker is gone: opens one document after the other.</summary>
public static class ReaderLoop
{
    public static void Run(Stream questions, Stream answers)
    {
        OpenHere opener = new(() =>
        {
            ReaderWire.Answer(answers, new ReaderAnswer(ReaderOutcome.TakesLong, ReadOnlyMemory<byte>.Empty));
            answers.Flush();
        });
        while (ReaderWire.Question(questions) is { } question)
        {
            ReaderWire.Answer(answers, Answer(opener, question));
            answers.Flush();
        }
    }

    private static ReaderAnswer Answer(OpenHere opener, ReaderQuestion question)
    {
        try
        {
            return new ReaderAnswer(ReaderOutcome.Done, question.Kind switch
            {
                ReaderTask.Open => ReaderWire.Write(opener.Open(question.Name, question.Bytes)),
                ReaderTask.Draw => Encoding.UTF8.GetBytes(opener.Draw(question.Name, question.Bytes, question.Page)),
                ReaderTask.Unpack => ReaderWire.Write(opener.Unpack(question.Name, question.Bytes)),
                _ => throw new InvalidOperationException($"No reader does {question.Kind}."),
            });
        }
        catch (UnreadableDocumentException refusal)
        {
            return new ReaderAnswer(ReaderOutcome.Unreadable, Encoding.UTF8.GetBytes(refusal.Reason));
        }
        catch (Exception mistake)
        {
            // It is told to the program, which puts the document aside and takes another process for the next one.
            return new ReaderAnswer(ReaderOutcome.Failed, Encoding.UTF8.GetBytes(mistake is OutOfMemoryException ? "" : $"{mistake.GetType().Name}: {mistake.Message}"));
        }
    }
}
