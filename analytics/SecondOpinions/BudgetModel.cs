using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using PerfTargets.Analytics.Measures;

namespace PerfTargets.Analytics.SecondOpinions;

/// <summary>Budgets learnt from declarations by Microsoft.ML's boosted trees (FastTree), on ln(yuan): one thread and one seed, so that the same declarations teach the same.</summary>
internal sealed class BudgetModel
{
    /// <summary>Below every logarithm of an amount, so that trees tell it apart.</summary>
    private const float Unknown = -1;

    private readonly MLContext _context = new(seed: 1);
    private readonly (OpinionFeature Feature, Func<DeclarationFeatures, double?> Value, Func<DeclarationFeatures, double?> Compared)[] _looked;
    private readonly ITransformer _model;

    /// <param name="rows">All with a budget above 0.</param>
    public BudgetModel(IReadOnlyList<DeclarationFeatures> rows)
    {
        KeyedMean unit = new(rows, row => row.Unit), department = new(rows, row => row.Department ?? ""), type = new(rows, row => row.ProjectType ?? ""), purpose = new(rows, row => row.FundPurpose ?? "");
        _looked =
        [
            (OpinionFeature.Unit, _ => null, row => unit.Of(row)),
            (OpinionFeature.Department, _ => null, row => department.Of(row)),
            (OpinionFeature.ProjectType, _ => null, row => type.Of(row)),
            (OpinionFeature.FundPurpose, _ => null, row => purpose.Of(row)),
            (OpinionFeature.Year, row => row.Year, row => row.Year),
            (OpinionFeature.BudgetLines, row => row.BudgetLines, row => row.BudgetLines),
            (OpinionFeature.Indicators, row => row.Indicators, row => row.Indicators),
            (OpinionFeature.Management, row => row.Management, row => row.Management),
            (OpinionFeature.Output, row => row.Output, row => row.Output),
            (OpinionFeature.Outcome, row => row.Outcome, row => row.Outcome),
            (OpinionFeature.Impact, row => row.Impact, row => row.Impact),
            (OpinionFeature.PriorBudget, row => (double?)row.PriorBudget, row => Log(row.PriorBudget)),
            (OpinionFeature.PreviousAsked, row => (double?)row.PreviousAsked, row => Log(row.PreviousAsked)),
            (OpinionFeature.PriorExecuted, row => (double?)row.PriorExecuted, row => Log(row.PriorExecuted)),
        ];
        FastTreeRegressionTrainer trainer = _context.Regression.Trainers.FastTree(new FastTreeRegressionTrainer.Options
        {
            FeatureColumnName = nameof(Row.Features),
            LabelColumnName = nameof(Row.Label),
            NumberOfTrees = 200,
            NumberOfLeaves = 20,
            MinimumExampleCountPerLeaf = 10,
            LearningRate = 0.1,
            NumberOfThreads = 1,
            Seed = 1,
        });
        RegressionPredictionTransformer<FastTreeRegressionModelParameters> trees = trainer.Fit(Load(rows));
        _model = trees.Append(_context.Transforms.CalculateFeatureContribution(trees, numberOfPositiveContributions: _looked.Length, numberOfNegativeContributions: _looked.Length, normalize: false).Fit(trees.Transform(Load(rows))));
    }

    /// <summary>In the order of the rows.</summary>
    public IEnumerable<BudgetPrediction> Predict(IReadOnlyList<DeclarationFeatures> rows) =>
        _context.Data.CreateEnumerable<Said>(_model.Transform(Load(rows)), reuseRowObject: false, ignoreMissingColumns: true)
            .Zip(rows, (said, row) => new BudgetPrediction(said.Score, Parts(row, said.FeatureContributions)));

    private FeaturePart[] Parts(DeclarationFeatures row, float[] contributions) =>
        [.. _looked.Select((looked, n) => new FeaturePart(looked.Feature, looked.Value(row), contributions[n])).Where(part => part.Part != 0).OrderByDescending(part => Math.Abs(part.Part))];

    private IDataView Load(IReadOnlyList<DeclarationFeatures> rows)
    {
        SchemaDefinition schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, _looked.Length);
        return _context.Data.LoadFromEnumerable(
            rows.Select(row => new Row { Label = (float)KeyedMean.LogBudget(row), Features = [.. _looked.Select(looked => looked.Compared(row) is { } value ? (float)value : Unknown)] }), schema);
    }

    private static double? Log(decimal? amount) => amount is >= 0 and { } known ? Math.Log(1 + (double)known) : null;

    private sealed class Row
    {
        public float Label { get; set; }

        public float[] Features { get; set; } = [];
    }

    private sealed class Said
    {
        public float Score { get; set; }

        public float[] FeatureContributions { get; set; } = [];
    }
}

/// <param name="Log">ln(yuan).</param>
internal sealed record BudgetPrediction(double Log, IReadOnlyList<FeaturePart> Parts);
