using DuckDB.NET.Data;

namespace PerfTargets.Benchmarks;

/// <summary>A ledger of declarations and one of their indicators, twelve each, made by SQL from fixed numbers; as CSV and as Parquet.</summary>
internal sealed class LedgerFiles : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perftargets-ledgers-");

    public LedgerFiles(int declarations)
    {
        Declarations = declarations;
        using DuckDBConnection engine = new("DataSource=:memory:");
        engine.Open();
        Execute(engine, $"""
            create macro mix(a, b, c) as (hash(a * 1000003 + b * 10007 + c) % 1000000) / 1000000.0;
            create table unit as select i as u, '某省某市第' || i || '测绘与地理信息中心' as unit, '第' || (i % 100) || '主管局' as department from range({Math.Max(1, declarations / 200)}) t(i);
            create table project as select i as p, (i * 7919) % {Math.Max(1, declarations / 200)} as u, '信息系统运行维护与数据更新项目第' || i || '期' as project from range({Math.Max(1, declarations / 10)}) t(i);
            create table declared as
              select unit, department, project, y::smallint as year,
                (1000 * exp(2 + 8 * mix(p, y, 1) * mix(p, y, 2)))::decimal(18, 2) as "currentBudget",
                (1000 * exp(2 + 8 * mix(p, y - 1, 1) * mix(p, y - 1, 2)))::decimal(18, 2) as "priorBudget",
                (1000 * exp(2 + 8 * mix(p, y - 1, 1) * mix(p, y - 1, 2)) * least(1, 0.6 + 0.5 * mix(p, y, 3)))::decimal(18, 2) as "priorExecuted", p
              from project join unit using (u), range(2016, 2026) t(y) order by unit, project, year;
            create table indicator as
              select unit, project, year, '产出目标' as level1, '指标名称与考核内容' || (hash(p * 12 + k) % 20000) || '完成率' as indicator, '≥' as operator,
                (80 + hash(p * 12 + k + year) % 20)::double as "targetValue", '%' as "measureUnit", (75 + hash(p * 12 + k - year) % 25)::double as actual
              from declared, range(12) t(k) order by unit, project, year, k;
            """);
        foreach (string format in new[] { "csv", "parquet" })
        {
            Execute(engine, $"copy (select * exclude p from declared) to '{Of("declarations", format)}' {(format == "csv" ? "(header)" : "")}");
            Execute(engine, $"copy indicator to '{Of("indicators", format)}' {(format == "csv" ? "(header)" : "")}");
        }
    }

    public int Declarations { get; }

    public string Of(string table, string format) => Path.Combine(_folder.FullName, $"{table}.{format}");

    public void Dispose() => _folder.Delete(recursive: true);

    internal static void Execute(DuckDBConnection engine, string sql)
    {
        using DuckDBCommand command = engine.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
