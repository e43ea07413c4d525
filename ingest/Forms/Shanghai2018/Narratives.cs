using System.Buffers;
using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>The project's name and the form's paragraphs: by the label they stand beside, by what they say, or by the order of the labels.</summary>
internal sealed class Narratives(Sheet sheet)
{
    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("。；，、：;,:");

    private readonly Dictionary<FormLabel, Sourced<string>> _texts = [];

    private readonly HashSet<LabelPiece> _answered = [];

    public Sourced<string>? this[FormLabel label] => _texts.GetValueOrDefault(label);

    /// <summary>What no label stands beside, once the tables took their names.</summary>
    public void ReadPages()
    {
        foreach (int page in sheet.Pages)
            ReadPage(page);
    }

    /// <summary>The name of the project stands under the unit's.</summary>
    public void ReadProject()
    {
        LabelPiece? unit = sheet.Labels(FormLabel.Unit).FirstOrDefault();
        if (_texts.ContainsKey(FormLabel.Project) || unit is null)
            return;
        NamePiece[] names = [.. sheet.Free<NamePiece>().Where(name => name.Span.Page == unit.Span.Page)];
        NamePiece? under = names.FirstOrDefault(name => name.Span.Order == unit.Span.Order + 2);
        if (under is not null)
            Take(FormLabel.Project, under, sheet.Labels(FormLabel.Project).Any() ? Decision.Order : Decision.Position);
        else if (names is [var only] && unit.Span.Page < sheet.FirstIndicatorPage)
            Take(FormLabel.Project, only, Decision.Position);
        else if (ProseUnder(unit) is { } row)
            Take(FormLabel.Project, row, Decision.Repair);
    }

    /// <summary>A name with a gap in it looks like two cells.</summary>
    private RowPiece? ProseUnder(LabelPiece unit) =>
        sheet.Free<RowPiece>().FirstOrDefault(row => row.Span.Order == unit.Span.Order + 2 && row.Kind is ValueKind.Prose or ValueKind.Word);

    public void ReadBesideLabels()
    {
        foreach (LabelPiece label in sheet.Pieces.OfType<LabelPiece>())
        {
            if (!(label.Label.IsNarrative() || label.Label is FormLabel.Project or FormLabel.Remarks)
                || !sheet.TryNext(label, out Piece? text) || !sheet.IsFree(text) || text.Span.Page != label.Span.Page)
                continue;
            bool sameLine = text.Span.Line == label.Span.LastLine;
            if (text.Words() is null || (!sameLine && (!StandsAtItsLabel(label) || text is RowPiece or TargetPiece)))
                continue;
            _answered.Add(label);
            Take(label.Label, text, sameLine || !sheet.IsScrambled || HasTextForEachLabel(label.Span.Page) ? Decision.Label : Decision.Position);
        }
    }

    /// <summary>With a text missing on a scrambled page, what follows a label may be another's.</summary>
    private bool HasTextForEachLabel(int page)
    {
        int labels = 0, texts = 0;
        foreach (Piece piece in sheet.Pieces.Where(piece => piece.Span.Page == page))
        {
            labels += piece is LabelPiece { Label: var label } && label.IsNarrative() ? 1 : 0;
            texts += piece is ParagraphPiece || (piece is NamePiece && sheet.FollowsTwoLineLabel(piece)) ? 1 : 0;
        }

        return texts >= labels;
    }

    /// <summary>
    /// Labels of two lines are drawn with their text, others before all texts of the page; and where no label is drawn
    /// ahead, each stands at its own text unless its text is missing.
    /// </summary>
    private bool StandsAtItsLabel(LabelPiece label) =>
        label.Label.IsOfTwoLines() || (!sheet.IsScrambled && label.Label != FormLabel.Remarks);

    private void ReadPage(int page)
    {
        List<LabelPiece> open = [.. sheet.Pieces.OfType<LabelPiece>().Where(label => label.Span.Page == page && label.Label.IsNarrative() && !_answered.Contains(label))];
        if (open.Count == 0)
            return;
        List<Piece> texts = [.. sheet.Free<ParagraphPiece>().Where(text => text.Span.Page == page)];
        Piece[] shorts = [.. sheet.Free<NamePiece>().Where(name => name.Span.Page == page)];
        bool complete = texts.Count == open.Count;
        if (texts.Count < open.Count && shorts.Length == open.Count - texts.Count)
            texts = [.. texts.Concat(shorts).OrderBy(text => text.Span.Order)];

        Decision wording = complete ? Decision.Wording : Decision.Vocabulary;
        Dictionary<int, IReadOnlyList<FormLabel>> says = texts.OfType<ParagraphPiece>().ToDictionary(text => text.Span.Order, NarrativeWording.Of);
        foreach (LabelPiece label in open.ToArray())
        {
            Piece[] said = [.. texts.Where(text => says.TryGetValue(text.Span.Order, out IReadOnlyList<FormLabel>? labels) && labels.Contains(label.Label))];
            if (said is not [var only] || open.Count(other => says[only.Span.Order].Contains(other.Label)) > 1)
                continue;
            Take(label.Label, only, wording);
            open.Remove(label);
            texts.Remove(only);
        }

        bool oneReading = complete && texts.Select(text => text.Words()).Distinct().Count() <= 1 && texts.All(IsSentence);
        foreach ((LabelPiece label, Piece text) in open.Zip(texts))
            Take(label.Label, text, oneReading ? Decision.Count : Decision.Position);
    }

    /// <summary>Rows of a table, cut off from it, are lines without a stop.</summary>
    private static bool IsSentence(Piece text) => text.Words()!.AsSpan().ContainsAny(SentenceMarks);

    /// <summary>A paragraph that a page break cuts goes on under its repeated label.</summary>
    private void Take(FormLabel label, Piece piece, Decision decision)
    {
        sheet.Take(piece);
        string text = piece.Words()!;
        Place place = piece.Span.At(decision);
        _texts[label] = !_texts.TryGetValue(label, out Sourced<string>? before) ? new Sourced<string>(text, place)
            : before.Places[^1].Page == place.Page
                ? before with { Places = [.. before.Places, piece.Span.At(before.Value == text ? decision : Decision.PrintedTwice)] }
                : new Sourced<string>(before.Value + text, [.. before.Places, piece.Span.At(Decision.Repair)]);
    }
}
