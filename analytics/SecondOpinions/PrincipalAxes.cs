using Microsoft.ML;
using Microsoft.ML.Data;

namespace PerfTargets.Analytics.SecondOpinions;

/// <summary>The axes along which rows of numbers spread, by Microsoft.ML's randomized principal components.</summary>
internal static class PrincipalAxes
{
    /// <summary>Less than this share of the first axis's spread is the machine's rounding.</summary>
    private const double Least = 1e-3;

    /// <param name="rows">Of equal length; centred here, since the trainer's own <c>ensureZeroMean</c> ruins its order.</param>
    /// <returns>Of length 1 each, as many as the rows have spread along.</returns>
    public static IReadOnlyList<float[]> Of(IReadOnlyList<double[]> rows)
    {
        int columns = rows[0].Length;
        double[] means = [.. Enumerable.Range(0, columns).Select(column => rows.Average(row => row[column]))];
        MLContext context = new(seed: 1);
        SchemaDefinition schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, columns);
        IDataView data = context.Data.LoadFromEnumerable(rows.Select(row => new Row { Features = [.. row.Select((value, column) => (float)(value - means[column]))] }), schema);
        VBuffer<float>[] vectors = [];
        context.AnomalyDetection.Trainers.RandomizedPca(nameof(Row.Features), rank: columns, ensureZeroMean: false, seed: 1).Fit(data).Model.GetEigenVectors(ref vectors, out _);
        (float[] Axis, double Spread)[] axes = [.. vectors.Select(vector => vector.DenseValues().ToArray()).Where(IsWhole).Select(axis => (axis, Spread(axis)))];
        double most = axes.Max(axis => axis.Spread);
        return [.. axes.Where(axis => axis.Spread > Least * most).Select(axis => axis.Axis)];

        double Spread(float[] axis) => Math.Sqrt(rows.Average(row => Math.Pow(row.Zip(means, (value, mean) => value - mean).Zip(axis, (value, weight) => value * weight).Sum(), 2)));
    }

    /// <summary>Where columns repeat each other, an axis of no spread comes out as no numbers.</summary>
    private static bool IsWhole(float[] axis) => Math.Abs(axis.Sum(weight => weight * weight) - 1) < 0.01;

    private sealed class Row
    {
        public float[] Features { get; set; } = [];
    }
}
