using System.CommandLine;
using PerfTargets.Ingest.Documents.Processes;

namespace PerfTargets.Dashboard.Commands;

/// <summary><c>read</c>, hidden: a reader process, which opens documents for the program that started it.</summary>
internal sealed class ReadVerb : IVerb
{
    public const string Name = "read";

    public Command Build()
    {
        Command command = new(Name, "opens documents for the program that started it") { Hidden = true };
        command.SetAction(_ =>
        {
            using Stream questions = Console.OpenStandardInput(), answers = Console.OpenStandardOutput();
            ReaderLoop.Run(questions, answers);
            return ExitStatus.Done;
        });
        return command;
    }
}
