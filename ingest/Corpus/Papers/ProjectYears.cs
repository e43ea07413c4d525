using DuckDB.NET.Data;

namespace PerfTargets.Corpus.Papers;

/// <summary>The declarations of a corpus as streams, those of a unit together: memory holds one unit's.</summary>
internal static class ProjectYears
{
    /// <summary>Units in their order, each with its declarations by year.</summary>
    public static IEnumerable<IReadOnlyList<ProjectYear>> ByUnit(CorpusEngine engine)
    {
        List<ProjectYear> unit = [];
        foreach (ProjectYear declaration in All(engine))
        {
            if (unit.Count > 0 && unit[0].UnitNumber != declaration.UnitNumber)
            {
                yield return unit;
                unit = [];
            }
            unit.Add(declaration);
        }
        if (unit.Count > 0)
            yield return unit;
    }

    /// <summary>Two streams in one order: so many indicators as a declaration has are its own.</summary>
    private static IEnumerable<ProjectYear> All(CorpusEngine engine)
    {
        string[] deeds = [.. engine.Rows("PaperDeeds", own: false).Select(row => row.GetString(0))];
        using IEnumerator<DuckDBDataReader> indicators = engine.Rows("PaperIndicators", own: false).GetEnumerator();
        foreach (DuckDBDataReader row in engine.Rows("PaperDeclarations", own: true))
        {
            long unit = row.GetInt64(0);
            CorpusIndicator[] own = new CorpusIndicator[row.GetInt32(13)];
            for (int i = 0; i < own.Length; i++)
            {
                if (!indicators.MoveNext() || indicators.Current.GetInt64(0) != unit)
                    throw new InvalidOperationException($"The indicators of {row.GetString(3)} are not in the order of the declarations.");
                own[i] = new CorpusIndicator(indicators.Current.GetString(1), indicators.Current.GetString(2), indicators.Current.GetString(3), indicators.Current.GetBoolean(4))
                {
                    Kind = indicators.Current.GetString(5),
                    Operator = indicators.Current.GetString(6),
                    Number = indicators.Current.GetString(7),
                    Measure = Text(indicators.Current, 8),
                    Value = Hundredth(indicators.Current, 9)!.Value,
                    ActualValue = Hundredth(indicators.Current, 10),
                    Actual = Text(indicators.Current, 11),
                };
            }
            yield return new ProjectYear(
                unit, row.GetString(1), row.GetInt32(2), row.GetString(3), row.GetString(4), row.GetString(5), Hundredth(row, 6)!.Value, Hundredth(row, 7)!.Value, Hundredth(row, 8), Hundredth(row, 9), row.GetString(10) + deeds[row.GetInt32(11)], row.GetInt64(12), own)
            {
                Nature = row.GetString(14),
                Department = row.GetString(15),
                UnitCode = row.GetString(16),
                Executed = Hundredth(row, 17),
                ProjectNumber = row.GetInt64(18),
                IsCopy = row.GetInt32(19) > 0,
                Form = row.GetString(20),
                IsEvaluating = row.GetBoolean(21),
                UnitChance = row.GetInt64(22),
            };
        }
    }

    /// <summary>Of what is told in hundredths.</summary>
    private static decimal? Hundredth(DuckDBDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column) / 100m;

    private static string? Text(DuckDBDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
