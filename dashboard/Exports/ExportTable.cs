using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Exports;

/// <summary>A table of an export. Its values are text, long, decimal (money), double, <see cref="Share"/>, <see cref="DateOnly"/>, bool or null.</summary>
/// <param name="Name">In addresses and file names: <c>budget-lines</c>.</param>
/// <param name="Title">Of its sheet.</param>
internal abstract record ExportTable(string Name, Bilingual Title)
{
    public static IReadOnlyList<ExportTable> All { get; } = [DeclarationTable.Table, BudgetLineTable.Table, IndicatorTable.Table, FlagTable.Table];

    public abstract IReadOnlyList<ExportColumn> Columns { get; }

    public abstract IEnumerable<object?[]> Rows(ExportSource source);
}

/// <param name="Read">Rows of the table's own kind, a page at a time.</param>
internal sealed record ExportTable<T>(string Name, Bilingual Title, Func<ExportSource, IEnumerable<T>> Read, IReadOnlyList<ExportColumn<T>> Of) : ExportTable(Name, Title)
{
    public override IReadOnlyList<ExportColumn> Columns => Of;

    public override IEnumerable<object?[]> Rows(ExportSource source) => Read(source).Select(row => Of.Select(column => column.Value(row)).ToArray());
}

internal abstract record ExportColumn(Bilingual Name)
{
    /// <summary>Both languages: the file may be read by another than who made it.</summary>
    public string Header => $"{Name.Zh} {Name.En}";
}

internal sealed record ExportColumn<T>(Bilingual Name, Func<T, object?> Value) : ExportColumn(Name)
{
    public ExportColumn(string zh, string en, Func<T, object?> value)
        : this(new Bilingual(zh, en), value)
    {
    }
}

/// <summary>A fraction, which a sheet shows as percent.</summary>
internal readonly record struct Share(double Value);
