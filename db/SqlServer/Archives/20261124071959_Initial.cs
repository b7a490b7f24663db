using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PropertyHub.Db.SqlServer.Archives
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "archives");

            migrationBuilder.CreateTable(
                name: "AuditTrail",
                schema: "archives",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Actor = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Operation = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Record = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RecordKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Details = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditTrail", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DeliveryLeases",
                schema: "archives",
                columns: table => new
                {
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Owner = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Until = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeliveryLeases", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "HouseholdWords",
                schema: "archives",
                columns: table => new
                {
                    UnitId = table.Column<long>(type: "bigint", nullable: false),
                    Room = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Words = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HouseholdWords", x => x.UnitId);
                });

            migrationBuilder.CreateTable(
                name: "IdentityKeys",
                schema: "archives",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Sealed = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdentityKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Inbox",
                schema: "archives",
                columns: table => new
                {
                    EventId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Handler = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inbox", x => new { x.EventId, x.Handler });
                });

            migrationBuilder.CreateTable(
                name: "OperationResults",
                schema: "archives",
                columns: table => new
                {
                    CommandId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Operation = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Actor = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Result = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OperationResults", x => x.CommandId);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                schema: "archives",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    EventId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Body = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    DeliveredAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    NextAttemptAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Error = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ParkingSpaces",
                schema: "archives",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    ImportId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ParkingSpaces", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Sequences",
                schema: "archives",
                columns: table => new
                {
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Next = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sequences", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "Units",
                schema: "archives",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Building = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Entrance = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    Room = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    FloorArea = table.Column<decimal>(type: "decimal(20,6)", precision: 20, scale: 6, nullable: false),
                    Usage = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    HandoverDate = table.Column<DateOnly>(type: "date", nullable: true),
                    SortKey = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ImportId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Units", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Zones",
                schema: "archives",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Zones", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ParkingLeases",
                schema: "archives",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    SpaceId = table.Column<long>(type: "bigint", nullable: false),
                    UnitId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    ImportId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ParkingLeases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ParkingLeases_ParkingSpaces_SpaceId",
                        column: x => x.SpaceId,
                        principalSchema: "archives",
                        principalTable: "ParkingSpaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ParkingLeases_Units_UnitId",
                        column: x => x.UnitId,
                        principalSchema: "archives",
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "People",
                schema: "archives",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    UnitId = table.Column<long>(type: "bigint", nullable: false),
                    Role = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Phone = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    IdKind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    IdNumberSealed = table.Column<byte[]>(type: "varbinary(400)", maxLength: 400, nullable: true),
                    IdNumberHash = table.Column<string>(type: "nvarchar(44)", maxLength: 44, nullable: true),
                    IdNumberMasked = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    EmergencyContact = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    EmergencyPhone = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Plate = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    ImportId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                    table.ForeignKey(
                        name: "FK_People_Units_UnitId",
                        column: x => x.UnitId,
                        principalSchema: "archives",
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ZoneBuildings",
                schema: "archives",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Building = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Latin1_General_100_BIN2"),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    ZoneId = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ZoneBuildings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ZoneBuildings_Zones_ZoneId",
                        column: x => x.ZoneId,
                        principalSchema: "archives",
                        principalTable: "Zones",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ZoneStewards",
                schema: "archives",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    ZoneId = table.Column<long>(type: "bigint", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    StaffNo = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ZoneStewards", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ZoneStewards_Zones_ZoneId",
                        column: x => x.ZoneId,
                        principalSchema: "archives",
                        principalTable: "Zones",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AuditTrail_At",
                schema: "archives",
                table: "AuditTrail",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AuditTrail_Record_RecordKey",
                schema: "archives",
                table: "AuditTrail",
                columns: new[] { "Record", "RecordKey" });

            migrationBuilder.CreateIndex(
                name: "IX_HouseholdWords_Room",
                schema: "archives",
                table: "HouseholdWords",
                column: "Room");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DeliveredAt",
                schema: "archives",
                table: "Outbox",
                column: "DeliveredAt");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_EventId",
                schema: "archives",
                table: "Outbox",
                column: "EventId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ParkingLeases_SpaceId_From",
                schema: "archives",
                table: "ParkingLeases",
                columns: new[] { "SpaceId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_ParkingLeases_UnitId",
                schema: "archives",
                table: "ParkingLeases",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_ParkingSpaces_Code",
                schema: "archives",
                table: "ParkingSpaces",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_People_UnitId",
                schema: "archives",
                table: "People",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_Units_Building",
                schema: "archives",
                table: "Units",
                column: "Building");

            migrationBuilder.CreateIndex(
                name: "IX_Units_Code",
                schema: "archives",
                table: "Units",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Units_SortKey",
                schema: "archives",
                table: "Units",
                column: "SortKey");

            migrationBuilder.CreateIndex(
                name: "IX_ZoneBuildings_Building_From",
                schema: "archives",
                table: "ZoneBuildings",
                columns: new[] { "Building", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ZoneBuildings_ZoneId",
                schema: "archives",
                table: "ZoneBuildings",
                column: "ZoneId");

            migrationBuilder.CreateIndex(
                name: "IX_Zones_Code",
                schema: "archives",
                table: "Zones",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ZoneStewards_ZoneId_From",
                schema: "archives",
                table: "ZoneStewards",
                columns: new[] { "ZoneId", "From" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AuditTrail",
                schema: "archives");

            migrationBuilder.DropTable(
                name: "DeliveryLeases",
                schema: "archives");

            migrationBuilder.DropTable(
                name: "HouseholdWords",
                schema: "archives");

            migrationBuilder.DropTable(
                name: "IdentityKeys",
                schema: "archives");

            migrationBuilder.DropTable(
                name: "Inbox",
                schema: "archives");

            migrationBuilder.DropTable(
                name: "OperationResults",
                schema: "archives");

            migrationBuilder.DropTable(
                name: "Outbox",
                schema: "archives");

            migrationBuilder.DropTable(
                name: "ParkingLeases",
                schema: "archives");

            migrationBuilder.DropTable(
                name: "People",
                schema: "archives");

            migrationBuilder.DropTable(
                name: "Sequences",
                schema: "archives");

            migrationBuilder.DropTable(
                name: "ZoneBuildings",
                schema: "archives");

            migrationBuilder.DropTable(
                name: "ZoneStewards",
                schema: "archives");

            migrationBuilder.DropTable(
                name: "ParkingSpaces",
                schema: "archives");

            migrationBuilder.DropTable(
                name: "Units",
                schema: "archives");

            migrationBuilder.DropTable(
                name: "Zones",
                schema: "archives");
        }
    }
}
