using System.CommandLine;
using PerfTargets.Dashboard.Api;
using PerfTargets.Declarations;
using PerfTargets.Ingest;
using PerfTargets.Ingest.Documents;
using PerfTargets.Ingest.Documents.Archives;
using PerfTargets.Ingest.Documents.Processes;

namespace PerfTargets.Dashboard.Commands;

/// <summary><c>extract</c>: reads documents and prints their declarations, touching no home.</summary>
internal sealed class ExtractVerb : IVerb
{
    public Command Build()
    {
        Argument<string[]> files = new("FILE") { Arity = ArgumentArity.OneOrMore, Description = "documents to read / 文件" };
        Option<string> format = new("--format") { DefaultValueFactory = _ => "json", Description = "json" };
        format.AcceptOnlyFromAmong("json");
        Command command = new("extract", "reads documents and prints their declarations, touching no home / 读取文件并输出申报内容") { files, format };
        command.SetAction(parsed => Run(parsed.GetValue(files)!));
        return command;
    }

    private static int Run(string[] files)
    {
        List<Declaration> declarations = [];
        int status = ExitStatus.Done;
        using ReaderProcesses readers = DocumentReaders.Start();
        foreach ((string file, Func<ReadOnlyMemory<byte>> bytes) in files.SelectMany(file => Documents(file, readers)))
        {
            try
            {
                DocumentReading reading = Reading.Read(Path.GetFileName(file), bytes(), readers);
                declarations.AddRange(reading.Declarations);
                foreach (Unread part in reading.Unread)
                {
                    Console.Error.WriteLine($"{file} l.{part.FirstLine}-{part.LastLine}: {part.Reason}");
                    status = Math.Max(status, ExitStatus.DoneWithRejects);
                }
                foreach (Issue issue in reading.Declarations.SelectMany(declaration => declaration.Issues))
                    Console.Error.WriteLine($"{file}{ReportView.Where(issue)}: {issue}");
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or UnreadableDocumentException)
            {
                Console.Error.WriteLine(exception.Message);
                status = Math.Max(status, ExitStatus.DoneWithRejects);
            }
        }
        using (Stream output = Console.OpenStandardOutput())
            DeclarationJson.Write(output, declarations);
        Console.Out.WriteLine();
        return declarations.Count == 0 ? ExitStatus.Failed : status;
    }

    /// <summary>A file, or the documents of an archive; what cannot be unpacked is told of when it is read.</summary>
    private static IEnumerable<(string Name, Func<ReadOnlyMemory<byte>> Bytes)> Documents(string file, ReaderProcesses readers)
    {
        try
        {
            byte[] bytes = File.ReadAllBytes(file);
            if (ZipArchiveDocuments.IsOne(bytes) && readers.Unpack(file, bytes) is { Count: > 0 } packed)
                return packed.Select(document => (document.Name, (Func<ReadOnlyMemory<byte>>)(() => document.Bytes)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or UnreadableDocumentException)
        {
            // Told of below.
        }
        return [(file, () => File.ReadAllBytes(file))];
    }
}
