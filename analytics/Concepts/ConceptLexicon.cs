using PerfTargets.Analytics.Queries;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Concepts;

/// <summary>The concepts there are, and every spelling that tells of one (指标词典).</summary>
public sealed class ConceptLexicon
{
    private readonly Dictionary<string, Spelling> _spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Spelling>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly Dictionary<string, Concept> _byName = new(StringComparer.Ordinal);
    private readonly ILookup<Concept, Narrower> _narrower;

    private ConceptLexicon(IReadOnlyList<Concept> concepts)
    {
        Concepts = concepts;
        _bySpan = _spellings.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (Concept concept in concepts)
        {
            if (!_byName.TryAdd(Identity.Normalise(concept.Name), concept))
                throw new FormatException($"The concept '{concept.Name}' stands twice in the dictionary.");
        }
        foreach (Concept concept in concepts)
        {
            foreach (string spelling in concept.Spellings.Prepend(concept.Name))
            {
                string plain = Identity.Normalise(spelling);
                if (!_spellings.TryAdd(plain, new Spelling(plain, concept)) && _spellings[plain].Concept != concept)
                    throw new FormatException($"'{spelling}' is a spelling of both {_spellings[plain].Concept.Name} and {concept.Name}.");
            }
        }
        foreach (Concept concept in concepts.Where(concept => concept.Parent is not null && Find(concept.Parent) is null))
            throw new FormatException($"'{concept.Parent}', the parent of {concept.Name}, is not in the dictionary.");
        Longest = _spellings.Keys.Max(spelling => spelling.Length);
        _narrower = Narrowings().Distinct().ToLookup(one => one.Wide);
    }

    /// <summary>The dictionary as the program brings it, before people added to it.</summary>
    public static ConceptLexicon Bundled { get; } = new(Read(Text));

    /// <summary>As it is written: tab-separated, a concept a line; spellings parted by blanks.</summary>
    public static string Text => EmbeddedText.Read(typeof(ConceptLexicon), "dictionary.tsv");

    public IReadOnlyList<Concept> Concepts { get; }

    /// <summary>Every spelling, in a fixed order.</summary>
    public IEnumerable<string> Spellings => _spellings.Keys.Order(StringComparer.Ordinal);

    /// <summary>Characters of the longest spelling.</summary>
    public int Longest { get; }

    public Concept? Find(string? name) => name is null ? null : _byName.GetValueOrDefault(Identity.Normalise(name));

    /// <summary>With what people added; a concept that is in the dictionary already, or is spelled like one, stays as it is.</summary>
    public ConceptLexicon With(IReadOnlyList<Concept> added)
    {
        Concept[] others = [.. added.Where(concept => Find(concept.Name) is null).Select(concept => concept with { Parent = Find(concept.Parent)?.Name })];
        if (others.Length == 0)
            return this;
        // What a person calls a concept of its own is no spelling of another any more.
        HashSet<string> own = [.. others.Select(concept => Identity.Normalise(concept.Name))];
        return new ConceptLexicon([.. Concepts.Select(concept => concept with { Spellings = [.. concept.Spellings.Where(spelling => !own.Contains(spelling))] }), .. others]);
    }

    internal Spelling? Spelled(ReadOnlySpan<char> plain) => _bySpan.TryGetValue(plain, out Spelling? found) ? found : null;

    /// <summary>Concepts that something before a head of <paramref name="wide"/> narrows it to: 验收 before 合格率.</summary>
    internal IEnumerable<Narrower> NarrowerThan(Concept wide) => _narrower[wide];

    private IEnumerable<Narrower> Narrowings() =>
        from narrow in _spellings.Values
        let wide = Find(narrow.Concept.Parent)
        where wide is not null
        from head in wide.Spellings.Prepend(wide.Name)
        where narrow.Text.Length >= head.Length + 2 && narrow.Text.EndsWith(head, StringComparison.Ordinal)
        select new Narrower(wide, narrow.Text[..^head.Length], narrow.Concept);

    private static Concept[] Read(string text) =>
        [.. text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t') is [var name, var parent, var direction, var shanghai, var national, var spellings]
            ? new Concept(name, Or(parent), DirectionOf(direction), Or(shanghai), Or(national), spellings.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            : throw new FormatException($"'{line}' is no concept (expected six fields parted by tabs)"))];

    private static string? Or(string cell) => cell.Length == 0 ? null : cell;

    private static int? DirectionOf(string cell) => cell switch
    {
        "" => null,
        Directions.Higher => 1,
        Directions.Lower => -1,
        _ => throw new FormatException($"'{cell}' is no direction (expected {Directions.Higher}, {Directions.Lower} or nothing)"),
    };
}

/// <summary>A text that tells of a concept: its name, or another name of it.</summary>
/// <param name="Text">Plain.</param>
internal sealed record Spelling(string Text, Concept Concept)
{
    public bool IsName => Text == Identity.Normalise(Concept.Name);
}

/// <summary>What before a head of a wide concept makes it a narrower one.</summary>
internal sealed record Narrower(Concept Wide, string Qualifier, Concept Concept);
