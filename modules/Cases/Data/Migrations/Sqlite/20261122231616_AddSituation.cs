using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntegrationPlatform.Cases.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddSituation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cases_accommodation",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Capacity = table.Column<int>(type: "INTEGER", nullable: true),
                    OperatorContact = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_accommodation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_benefit",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Office = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    NextDecisionDue = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Disputed = table.Column<int>(type: "INTEGER", nullable: false),
                    DisputeNote = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Note = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RecordedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReminderId = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_benefit", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_benefit_cases_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "cases_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_childcare",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ChildName = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SoughtSince = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Disputed = table.Column<int>(type: "INTEGER", nullable: false),
                    DisputeNote = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Note = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RecordedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReminderId = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_childcare", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_childcare_cases_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "cases_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_course",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Provider = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    EntitlementUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Result = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Disputed = table.Column<int>(type: "INTEGER", nullable: false),
                    DisputeNote = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Note = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RecordedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReminderId = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_course", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_course_cases_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "cases_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_education",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Schooling = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Vocational = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Profession = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Recognition = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    RecognitionOffice = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    RecognitionAppliedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Disputed = table.Column<int>(type: "INTEGER", nullable: false),
                    DisputeNote = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Note = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RecordedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReminderId = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_education", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_education_cases_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "cases_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_household",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_household", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_language",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    EvidenceKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    CertificateName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Disputed = table.Column<int>(type: "INTEGER", nullable: false),
                    DisputeNote = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Note = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RecordedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReminderId = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_language", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_language_cases_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "cases_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_location",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OfficeHours = table.Column<string>(type: "TEXT", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_location", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_residence",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WorkPermission = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ResidenceObligation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ResidenceObligationUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Authority = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Disputed = table.Column<int>(type: "INTEGER", nullable: false),
                    DisputeNote = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Note = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RecordedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReminderId = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_residence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_residence_cases_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "cases_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_work",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Employer = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    HoursPerWeek = table.Column<int>(type: "INTEGER", nullable: true),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Disputed = table.Column<int>(type: "INTEGER", nullable: false),
                    DisputeNote = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Note = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RecordedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReminderId = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_work", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_work_cases_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "cases_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_housing",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Phase = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    AccommodationId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PlaceName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    PersonsInUnit = table.Column<int>(type: "INTEGER", nullable: true),
                    MonthlyFeeCents = table.Column<int>(type: "INTEGER", nullable: true),
                    SearchActive = table.Column<int>(type: "INTEGER", nullable: true),
                    Wbs = table.Column<int>(type: "INTEGER", nullable: true),
                    MovedOutReason = table.Column<byte[]>(type: "BLOB", nullable: true),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Disputed = table.Column<int>(type: "INTEGER", nullable: false),
                    DisputeNote = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Note = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RecordedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReminderId = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_housing", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_housing_cases_accommodation_AccommodationId",
                        column: x => x.AccommodationId,
                        principalTable: "cases_accommodation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_cases_housing_cases_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "cases_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_household_member",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    HouseholdId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    BirthYear = table.Column<int>(type: "INTEGER", nullable: true),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    LegalGuardian = table.Column<int>(type: "INTEGER", nullable: false),
                    LivesAbroad = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_household_member", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_household_member_cases_household_HouseholdId",
                        column: x => x.HouseholdId,
                        principalTable: "cases_household",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_cases_household_member_cases_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "cases_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cases_accommodation_MunicipalityId_Name",
                table: "cases_accommodation",
                columns: new[] { "MunicipalityId", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_benefit_MunicipalityId_PersonId_From",
                table: "cases_benefit",
                columns: new[] { "MunicipalityId", "PersonId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_benefit_PersonId",
                table: "cases_benefit",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_childcare_MunicipalityId_PersonId_From",
                table: "cases_childcare",
                columns: new[] { "MunicipalityId", "PersonId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_childcare_PersonId",
                table: "cases_childcare",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_course_MunicipalityId_PersonId_From",
                table: "cases_course",
                columns: new[] { "MunicipalityId", "PersonId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_course_PersonId",
                table: "cases_course",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_education_MunicipalityId_PersonId_From",
                table: "cases_education",
                columns: new[] { "MunicipalityId", "PersonId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_education_PersonId",
                table: "cases_education",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_household_member_HouseholdId",
                table: "cases_household_member",
                column: "HouseholdId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_household_member_MunicipalityId_HouseholdId",
                table: "cases_household_member",
                columns: new[] { "MunicipalityId", "HouseholdId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_household_member_MunicipalityId_PersonId",
                table: "cases_household_member",
                columns: new[] { "MunicipalityId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_household_member_PersonId",
                table: "cases_household_member",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_housing_AccommodationId",
                table: "cases_housing",
                column: "AccommodationId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_housing_MunicipalityId_PersonId_From",
                table: "cases_housing",
                columns: new[] { "MunicipalityId", "PersonId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_housing_PersonId",
                table: "cases_housing",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_language_MunicipalityId_PersonId_From",
                table: "cases_language",
                columns: new[] { "MunicipalityId", "PersonId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_language_PersonId",
                table: "cases_language",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_location_MunicipalityId_Name",
                table: "cases_location",
                columns: new[] { "MunicipalityId", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_residence_MunicipalityId_PersonId_From",
                table: "cases_residence",
                columns: new[] { "MunicipalityId", "PersonId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_residence_PersonId",
                table: "cases_residence",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_work_MunicipalityId_PersonId_From",
                table: "cases_work",
                columns: new[] { "MunicipalityId", "PersonId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_work_PersonId",
                table: "cases_work",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cases_benefit");

            migrationBuilder.DropTable(
                name: "cases_childcare");

            migrationBuilder.DropTable(
                name: "cases_course");

            migrationBuilder.DropTable(
                name: "cases_education");

            migrationBuilder.DropTable(
                name: "cases_household_member");

            migrationBuilder.DropTable(
                name: "cases_housing");

            migrationBuilder.DropTable(
                name: "cases_language");

            migrationBuilder.DropTable(
                name: "cases_location");

            migrationBuilder.DropTable(
                name: "cases_residence");

            migrationBuilder.DropTable(
                name: "cases_work");

            migrationBuilder.DropTable(
                name: "cases_household");

            migrationBuilder.DropTable(
                name: "cases_accommodation");
        }
    }
}
