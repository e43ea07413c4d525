using System.CommandLine;
using PerfTargets.Dashboard.Api;
using PerfTargets.Declarations;
using PerfTargets.Ingest;
using PerfTargets.Ingest.Documents;

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
        foreach (string file in files)
        {
            try
            {
                DocumentReading reading = Reading.Read(Path.GetFileName(file), File.ReadAllBytes(file));
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
}
