using PerfTargets.Declarations;
using PerfTargets.Ingest.Documents;
using PerfTargets.Ingest.Forms.Grids;

namespace PerfTargets.Ingest.Forms;

/// <summary>Values read from lines whose order was guessed are for a person to check; those in cells are not.</summary>
internal static class GuessedOrder
{
    public static IReadOnlyList<Declaration> Open(IReadOnlyList<Declaration> declarations, DocumentContent content)
    {
        if (!content.OrderIsGuessed)
            return declarations;
        HashSet<int> sure = [.. content.Tables.Where(table => !table.OrderIsGuessed).SelectMany(table => table.Cells).Select(cell => cell.FirstLine).OfType<int>()];
        return [.. declarations.Select(declaration => Open(declaration, place => place.Line is { } line && sure.Contains(line)))];
    }

    private static Declaration Open(Declaration declaration, Func<Place, bool> isSure)
    {
        if (DeclarationFields.Of(declaration).All(field => field.Places.All(isSure)))
            return declaration;
        Declaration open = EachPlace.Of(declaration, place => place.Confidence == Confidence.Good && !isSure(place) ? place.As(Decision.Position) : place);
        return open with
        {
            Confidence = (Confidence)Math.Max((int)open.Confidence, (int)Confidence.Check),
            Issues = [.. open.Issues, new Issue(IssueMessages.OrderGuessed, [], IssueSeverity.Warning)],
        };
    }
}
