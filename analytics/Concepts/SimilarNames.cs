using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Text;

namespace PerfTargets.Analytics.Concepts;

/// <summary>
/// The dictionary's spellings as vectors of characters, their pairs and triples (TF-IDF), and the nearest of them to a name's end by cosine.
/// Weights come from the dictionary alone, so that no name's answer depends on what else was taken in.
/// </summary>
internal sealed class SimilarNames
{
    /// <summary>Below it names that mean different things come near: measured on the half of the labelled names that rules were tuned on.</summary>
    public const double Least = 0.73;

    /// <summary>Characters at the end of a name that are compared: the concept stands there, and what a project is called before it.</summary>
    private const int Tail = 8;

    private readonly TextVectors _vectors;
    private readonly string[] _spellings;
    private readonly Dictionary<int, List<(int Spelling, float Weight)>> _postings = [];

    public SimilarNames(ConceptLexicon lexicon)
    {
        _spellings = [.. lexicon.Spellings.Where(spelling => spelling.Length >= 3)];
        _vectors = new TextVectors(_spellings);
        int n = 0;
        foreach (VBuffer<float> vector in _vectors.Of(_spellings))
        {
            foreach (KeyValuePair<int, float> item in vector.Items())
                (_postings.TryGetValue(item.Key, out List<(int, float)>? list) ? list : _postings[item.Key] = []).Add((n, item.Value));
            n++;
        }
    }

    /// <summary>A nearest spelling a name; null where none is near enough.</summary>
    public IReadOnlyList<SimilarName?> To(IReadOnlyList<string> plainNames) => [.. Nearest(plainNames).Select(near => near is { Score: >= Least } ? near : null)];

    /// <summary>As <see cref="To"/>, however far.</summary>
    internal IEnumerable<SimilarName?> Nearest(IReadOnlyList<string> plainNames)
    {
        string[] tails = [.. plainNames.Select(name => name.Length > Tail ? name[^Tail..] : name)];
        int n = 0;
        foreach (VBuffer<float> vector in _vectors.Of(tails))
            yield return Nearest(tails[n++], vector);
    }

    private SimilarName? Nearest(string tail, in VBuffer<float> vector)
    {
        Dictionary<int, double> scores = [];
        foreach (KeyValuePair<int, float> item in vector.Items())
        {
            foreach ((int spelling, float weight) in _postings.GetValueOrDefault(item.Key) ?? [])
                scores[spelling] = scores.GetValueOrDefault(spelling) + ((double)item.Value * weight);
        }
        // Rounded: the last bits of a sum are the machine's.
        return scores
            .Select(score => new SimilarName(_spellings[score.Key], Math.Round(Math.Min(score.Value, 1), 3)))
            .Where(near => near.Spelling[^1] == tail[^1] && !Negates(tail, near.Spelling))
            .OrderByDescending(near => near.Score).ThenBy(near => near.Spelling, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static bool Negates(string tail, string spelling) => "不未非无".Any(negation => tail.Contains(negation, StringComparison.Ordinal) != spelling.Contains(negation, StringComparison.Ordinal));

    /// <summary>Texts → vectors of length 1, as a set.</summary>
    private sealed class TextVectors
    {
        private readonly MLContext _context = new(seed: 1);
        private readonly ITransformer _model;

        public TextVectors(IEnumerable<string> spellings) => _model = _context.Transforms.Text
            .TokenizeIntoCharactersAsKeys("Characters", nameof(Row.Text), useMarkerCharacters: false)
            .Append(_context.Transforms.Text.ProduceNgrams("Ngrams", "Characters", ngramLength: 3, skipLength: 0, useAllLengths: true, weighting: NgramExtractingEstimator.WeightingCriteria.TfIdf))
            .Append(_context.Transforms.NormalizeLpNorm(nameof(Vector.Features), "Ngrams"))
            .Fit(Load(spellings));

        public IEnumerable<VBuffer<float>> Of(IEnumerable<string> texts) =>
            _context.Data.CreateEnumerable<Vector>(_model.Transform(Load(texts)), reuseRowObject: false, ignoreMissingColumns: true).Select(row => row.Features);

        private IDataView Load(IEnumerable<string> texts) => _context.Data.LoadFromEnumerable(texts.Select(text => new Row { Text = text }));
    }

    private sealed class Row
    {
        public string Text { get; set; } = "";
    }

    private sealed class Vector
    {
        public VBuffer<float> Features { get; set; }
    }
}

/// <param name="Score">Cosine, 0 to 1.</param>
internal sealed record SimilarName(string Spelling, double Score);
