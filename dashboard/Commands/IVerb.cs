using System.CommandLine;

namespace PerfTargets.Dashboard.Commands;

/// <summary>A verb of the program; each file of this room is one.</summary>
internal interface IVerb
{
    Command Build();
}

/// <summary>What every verb's end means to scripts.</summary>
internal static class ExitStatus
{
    public const int Done = 0;

    /// <summary>Done, but something was quarantined or rejected; it is listed.</summary>
    public const int DoneWithRejects = 1;

    /// <summary>Wrong use, or nothing could be done.</summary>
    public const int Failed = 2;

    /// <summary>Ended by Ctrl+C, as shells count it; what was done until then is kept and told.</summary>
    public const int Cancelled = 130;
}
