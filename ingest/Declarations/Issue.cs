namespace PerfTargets.Declarations;

/// <summary>What a message says, in both languages, under an id that the store keeps.</summary>
/// <param name="Id">Stable, e.g. <c>amount-settled-by-sum</c>.</param>
/// <param name="Text">With places <c>{0}</c>, <c>{1}</c> … for the arguments.</param>
public sealed record IssueMessage(string Id, Bilingual Text);

public enum IssueSeverity
{
    Info,
    Warning,
    Error,
}

/// <summary>Something wrong or open in a document (not in the program), with its place.</summary>
/// <param name="Field">The JSON name of the field it is about, e.g. <c>priorExecuted</c> or <c>indicators[3].target</c>; null for the whole document.</param>
/// <param name="Place">Null where there is nothing to point at, e.g. an absent field.</param>
public sealed record Issue(
    IssueMessage Message,
    IReadOnlyList<string> Arguments,
    IssueSeverity Severity,
    string? Field = null,
    Place? Place = null)
{
    /// <summary>The message in the reader's language.</summary>
    public override string ToString() => Message.Text.With([.. Arguments]);
}
