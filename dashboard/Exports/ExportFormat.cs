namespace PerfTargets.Dashboard.Exports;

/// <summary>A kind of file that an export can be.</summary>
/// <param name="Name">In addresses, and as the end of file names: <c>csv</c>.</param>
internal abstract record ExportFormat(string Name, string MediaType)
{
    public static IReadOnlyList<ExportFormat> All { get; } = [new CsvExport(), new XlsxExport(), new JsonExport()];

    /// <summary>The tables that need a file each, the first of them the one that carries the export's own name; empty where one file holds everything.</summary>
    public virtual IReadOnlyList<ExportTable> Separate => [];

    public static ExportFormat? Find(string? name) => All.FirstOrDefault(format => string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <param name="table">One of <see cref="Separate"/>; null where there are none.</param>
    public abstract void Write(Stream output, ExportSource source, ExportTable? table);
}
