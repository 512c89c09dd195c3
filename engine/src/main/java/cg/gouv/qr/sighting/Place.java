package cg.gouv.qr.sighting;

/**
 * A coarse place: a cell of a tenth of a degree both ways, 11 km from south to north and at the equator also from west to
 * east. Nobody's home can be told from it.
 *
 * @param row tenths of a degree from 90° south, 0 to 1799
 * @param column tenths of a degree from 180° west, 0 to 3599
 */
public record Place(int row, int column) {
    private static final int ROWS = 1800;
    private static final int COLUMNS = 3600;
    private static final double CELLS_PER_DEGREE = 10;
    private static final double SOUTH = -90;
    private static final double WEST = -180;

    /** The radius of the sphere that has the Earth's mean radius (IUGG), in km. */
    private static final double EARTH_KM = 6371.0088;

    /** Checks both. */
    public Place {
        if (row < 0 || row >= ROWS || column < 0 || column >= COLUMNS) {
            throw new IllegalArgumentException("A place is a row of 0 to %d and a column of 0 to %d, found %d and %d"
                    .formatted(ROWS - 1, COLUMNS - 1, row, column));
        }
    }

    /**
     * The cell that holds a point.
     *
     * @param latitude in degrees (WGS 84), -90 to 90, north positive
     * @param longitude in degrees, -180 to 180, east positive
     * @throws IllegalArgumentException if one is not in its range, or is no number
     */
    public static Place of(double latitude, double longitude) {
        if (!(Math.abs(latitude) <= -SOUTH) || !(Math.abs(longitude) <= -WEST)) {
            throw new IllegalArgumentException(
                    "A point has a latitude of -90 to 90 and a longitude of -180 to 180, found " + latitude + " and "
                            + longitude);
        }
        // North Pole and date line belong to the last cell, or nothing would hold them.
        int row = Math.min(ROWS - 1, (int) ((latitude - SOUTH) * CELLS_PER_DEGREE));
        int column = Math.min(COLUMNS - 1, (int) ((longitude - WEST) * CELLS_PER_DEGREE));
        return new Place(row, column);
    }

    /** From the number that {@link #number} gave. */
    public static Place ofNumber(int number) {
        return new Place(Math.floorDiv(number, COLUMNS), Math.floorMod(number, COLUMNS));
    }

    /** 0 to 6,479,999: row × 3600 + column. */
    public int number() {
        return row * COLUMNS + column;
    }

    /** Of its middle, in degrees. */
    public double latitude() {
        return (row + 0.5) / CELLS_PER_DEGREE + SOUTH;
    }

    /** Of its middle, in degrees. */
    public double longitude() {
        return (column + 0.5) / CELLS_PER_DEGREE + WEST;
    }

    /** From middle to middle along the great circle, in km (haversine). */
    public double kilometresTo(Place other) {
        double ours = Math.toRadians(latitude());
        double theirs = Math.toRadians(other.latitude());
        double north = Math.sin((theirs - ours) / 2);
        double east = Math.sin(Math.toRadians(other.longitude() - longitude()) / 2);
        double square = north * north + Math.cos(ours) * Math.cos(theirs) * east * east;
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(square)));
    }
}
