namespace PerfTargets.Ingest.Documents.Pdf;

/// <summary>A cell between rules: its first row and column from 0, and how many of them it takes.</summary>
internal readonly record struct GridCell(int Row, int Column, int RowSpan, int ColumnSpan);
