namespace PerfTargets.Dashboard.Exports;

/// <summary>A file a table.</summary>
internal sealed record CsvExport() : ExportFormat("csv", "text/csv; charset=utf-8")
{
    public override IReadOnlyList<ExportTable> Separate => ExportTable.All;

    public override void Write(Stream output, ExportSource source, ExportTable? table)
    {
        ArgumentNullException.ThrowIfNull(table);
        CsvFile.Write(output, table.Columns.Select(column => column.Header), table.Rows(source));
    }
}
