using System.Text.Json;
using PerfTargets.Declarations;
using PerfTargets.Declarations.Corrections;

namespace PerfTargets.Store;

/// <summary>What people put right, laid over what documents print: the latest of each field, wherever it still says what it was put right against.</summary>
internal sealed class Corrections
{
    /// <summary><c>{0}</c>: the field's name in the contract; <c>{1}</c>: what the document said when it was corrected.</summary>
    private static readonly IssueMessage Lapsed = new("correction-lapsed", new(
        "对“{0}”的更正不再适用：更正时为“{1}”，现文件所载不同", "the correction of '{0}' does not apply any more: it was made against '{1}', and the document now says otherwise"));

    private readonly ILookup<ulong, Correction> _made;

    private Corrections(ILookup<ulong, Correction> made) => _made = made;

    public static Corrections Read(IStoreReader store) => new(store.Query(
        new SqlText("select subject::ubigint, body::text from decision where kind = 'correct' order by seq"),
        row => (Id: row.GetFieldValue<ulong>(0), Correction: Correction.Read(JsonDocument.Parse(row.GetString(1)).RootElement))).ToLookup(one => one.Id, one => one.Correction));

    /// <summary>As printed, with what was put right; what does not apply any more is an issue.</summary>
    public DeclarationVersion Apply(DeclarationVersion printed)
    {
        if (!_made.Contains(printed.DeclarationId))
            return printed;
        Declaration declaration = printed.Declaration;
        List<Issue> lapsed = [];
        // One that was made upon another is made against what that one says.
        foreach (Correction correction in _made[printed.DeclarationId])
        {
            if (correction.ApplyTo(declaration) is { } put)
                declaration = put;
            else
                lapsed.Add(new Issue(Lapsed, [correction.Field, correction.Was ?? "—"], IssueSeverity.Warning, correction.Row is null ? correction.Field : null));
        }
        return DeclarationVersion.Of(declaration with { Issues = [.. declaration.Issues, .. lapsed] });
    }
}
