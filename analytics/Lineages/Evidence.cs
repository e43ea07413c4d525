using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Lineages;

/// <summary>What speaks for two projects being one, or against it (匹配依据).</summary>
/// <param name="Kind">name, prior-budget, prior-executed, sum, lines, indicators, purposes, types, size, gap, returns, or odds.</param>
/// <param name="Bits">log₂ of how much likelier it is of one project than of two; negative speaks against.</param>
/// <param name="Text">With what was compared.</param>
public sealed record Evidence(string Kind, double Bits, Bilingual Text);

/// <summary>How one project may go on as another.</summary>
public enum LinkKind
{
    /// <summary>更名.</summary>
    Renamed,

    /// <summary>Under the same name with a unit's successor (随单位划转).</summary>
    Moved,

    /// <summary>拆分.</summary>
    Split,

    /// <summary>合并.</summary>
    Merged,
}

/// <summary>What is made of it.</summary>
public enum LinkState
{
    /// <summary>By the evidence.</summary>
    Matched,

    /// <summary>Likely, or one of two as likely: it counts for nothing until a person confirms it.</summary>
    Candidate,

    /// <summary>By a person.</summary>
    Confirmed,

    /// <summary>By a person: they are two.</summary>
    Broken,
}

/// <summary>Two projects of one family of units, and whether they are one.</summary>
/// <param name="From">The project that was.</param>
/// <param name="FromYear">Its last year before.</param>
/// <param name="To">The project that it goes on as.</param>
/// <param name="Year">In which it does.</param>
/// <param name="Evidence">Which add up to the score.</param>
public sealed record Link(ProjectSpan From, int FromYear, ProjectSpan To, int Year, LinkKind Kind, LinkState State, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>Bits: log₂ of the odds that they are one.</summary>
    public double Score => Evidence.Sum(one => one.Bits);

    public bool Counts => State is LinkState.Matched or LinkState.Confirmed;
}
