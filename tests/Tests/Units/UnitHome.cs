using System.Text;
using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Queries;
using PerfTargets.Ingest.Units;
using PerfTargets.Store;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Units;

/// <summary>A store that is told of declarations and lists of units, one after the other.</summary>
internal sealed class UnitHome : IDisposable
{
    public UnitHome() => Queries = new MeasureQueries(Store);

    public DuckDbStore Store { get; } = DuckDbStore.InMemory(DerivedTables.InOrder);

    public MeasureQueries Queries { get; }

    /// <param name="csv">A header and a unit a line.</param>
    public UnitHome List(string csv, string file = "units.csv")
    {
        UnitList list = UnitListReader.Read(file, Encoding.UTF8.GetBytes(csv));
        Store.Append(new Decision(Store.Version + 1, Some.Moment, "somebody", UnitList.Kind, file, list.ToBody(), null));
        return this;
    }

    /// <param name="department">As the declaration prints it.</param>
    public UnitHome Declared(string unit, int year, decimal budget = 100, string project = "项目", string? department = null)
    {
        Store.Append(Some.Load(Store.Version + 1, $"{unit}-{year}-{project}.txt", Some.Declaration(unit, year, project, budget) with { Department = department is null ? null : Some.Text(department), Revision = Some.Day(new DateOnly(2026, 3, 1)) }));
        return this;
    }

    public IReadOnlyList<string> Texts(string sql) => TemporaryHome.Texts(Store, sql);

    public static IReadOnlyList<string> Refused(Action what) => Assert.Throws<InvalidUnitListException>(what).Findings;

    public void Dispose() => Store.Dispose();
}
