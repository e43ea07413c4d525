using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using PerfTargets.Analytics.Queries;
using PerfTargets.Analytics.Rules;
using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Views;

/// <summary>What a reader supposes (试算); it stands in the address beside the filter, and nowhere else.</summary>
/// <param name="Cut">How what is asked for is cut.</param>
/// <param name="Percent">By how many percent, as typed; counts where it is cut by a share.</param>
/// <param name="Rule">Only where it has an open flag.</param>
/// <param name="Without">Units that are left out.</param>
/// <param name="Tried">The rule whose thresholds are tried.</param>
/// <param name="Thresholds">As typed, by name; shares in percent.</param>
/// <param name="Refused">What of the address makes no sense, and is left aside.</param>
public sealed record WhatIfView(
    PageState State, CutKind Cut, decimal Percent, Rule? Rule, IReadOnlyList<string> Without, Grouping Grouping, Rule? Tried, IReadOnlyDictionary<string, string> Thresholds, IReadOnlyList<Bilingual> Refused)
{
    public const string Path = "/what-if";

    /// <summary>What thresholds are called in the address: <c>t.low</c>.</summary>
    public const string ThresholdPrefix = "t.";

    private const int MostUnits = 20;
    private const decimal UsualPercent = 10;

    public Supposition Supposed => new(Cut, Percent / 100, Cut == CutKind.None ? null : Rule?.Id, [.. Without.Select(Identity.Unit)]);

    /// <summary>Whether anything is supposed of what is asked for.</summary>
    public bool Supposes => Cut != CutKind.None || Without.Count > 0;

    /// <param name="uri">Absolute; what says nothing sensible supposes nothing, and is told of.</param>
    /// <param name="units">That there are.</param>
    public static WhatIfView Of(string uri, IReadOnlyCollection<string> units) => Of(PageState.Lenient(uri), QueryHelpers.ParseQuery(new Uri(uri).Query), units);

    public static WhatIfView Of(PageState state, IEnumerable<KeyValuePair<string, StringValues>> address, IReadOnlyCollection<string> units)
    {
        Dictionary<string, StringValues> values = new(address, StringComparer.OrdinalIgnoreCase);
        List<Bilingual> refused = [];
        CutKind cut = Text("cut") switch { null or "none" => CutKind.None, "share" => CutKind.Share, "executed" => CutKind.Executed, var other => Refuse(CutKind.None, WhatIfWords.NoCut, other) };
        decimal percent = UsualPercent;
        if (Text("by") is { } typed)
        {
            if (decimal.TryParse(typed.Trim().TrimEnd('%', '％').Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) && number is >= 0 and <= 100)
                percent = decimal.Round(number, 4);
            else
                cut = Refuse(cut == CutKind.Share ? CutKind.None : cut, WhatIfWords.NoShare, typed);
        }
        Rule? rule = RuleOf("rule"), tried = RuleOf("try");
        if (Text("rule") is not null && rule is null)
            cut = CutKind.None;
        List<string> without = [];
        foreach (string unit in (values.TryGetValue("without", out StringValues left) ? left : default).OfType<string>().Where(unit => !string.IsNullOrWhiteSpace(unit)).Distinct())
        {
            if (!units.Contains(unit))
                refused.Add(Filled(WhatIfWords.NoUnit, unit));
            else if (without.Count == MostUnits)
                refused.Add(Filled(WhatIfWords.TooManyUnits, MostUnits));
            else
                without.Add(unit);
        }
        Dictionary<string, string> thresholds = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string key, StringValues value) in values.Where(pair => tried is not null && pair.Key.StartsWith(ThresholdPrefix, StringComparison.OrdinalIgnoreCase)))
        {
            string name = key[ThresholdPrefix.Length..];
            if (tried!.Thresholds.Any(threshold => string.Equals(threshold.Name, name, StringComparison.OrdinalIgnoreCase)))
                thresholds[name] = value.ToString();
            else
                refused.Add(Filled(WhatIfWords.NoThreshold, tried.Id, name, string.Join(", ", tried.Thresholds.Select(threshold => threshold.Name))));
        }
        Grouping grouping = Grouping.Find(Text("group")) is { } found && found != Grouping.Project ? found : Grouping.Unit;
        return new WhatIfView(
            state, cut, percent, rule, without, grouping, tried,
            thresholds, refused);

        string? Text(string name) => values.TryGetValue(name, out StringValues text) && !string.IsNullOrWhiteSpace(text) ? text.ToString() : null;

        CutKind Refuse(CutKind otherwise, Bilingual said, string what)
        {
            refused.Add(Filled(said, what));
            return otherwise;
        }

        Rule? RuleOf(string name)
        {
            if (Text(name) is not { } id)
                return null;
            if (RuleCatalogue.All.FirstOrDefault(one => string.Equals(one.Id, id, StringComparison.OrdinalIgnoreCase)) is { } known)
                return known;
            refused.Add(Filled(WhatIfWords.NoRule, id));
            return null;
        }
    }

    /// <summary>A local address with all that is supposed in it.</summary>
    public string Link(string path = Path, params IReadOnlyList<(string Name, string? Value)> more) => State.Link(path, [.. Pairs(), .. Tries(), .. more]);

    /// <summary>What of the address is not the filter's.</summary>
    public IReadOnlyList<(string Name, string Value)> Kept() => [.. Pairs().Concat(Tries()).Where(pair => pair.Value is not null).Select(pair => (pair.Name, pair.Value!))];

    /// <summary>What is supposed of amounts.</summary>
    public IReadOnlyList<(string Name, string Value)> Amounts() => [.. Pairs().Where(pair => pair.Value is not null).Select(pair => (pair.Name, pair.Value!))];

    /// <summary>What is tried of a rule.</summary>
    public IEnumerable<(string Name, string? Value)> Tries() => Tried is null ? [] : [("try", Tried.Id), .. Thresholds.Select(pair => (ThresholdPrefix + pair.Key, (string?)pair.Value))];

    private IEnumerable<(string Name, string? Value)> Pairs() =>
    [
        ("cut", Cut switch { CutKind.Share => "share", CutKind.Executed => "executed", _ => null }),
        ("by", Percent == UsualPercent ? null : Percent.ToString("0.####", CultureInfo.InvariantCulture)),
        ("rule", Rule?.Id),
        .. Without.Select(unit => ("without", (string?)unit)),
        ("group", Grouping == Grouping.Unit ? null : Grouping.Code),
    ];

    private static Bilingual Filled(Bilingual pattern, params object[] values) =>
        new(string.Format(CultureInfo.InvariantCulture, pattern.Zh, values), string.Format(CultureInfo.InvariantCulture, pattern.En, values));
}
